import type { Texts } from 'ui-shared'

export const texts: Texts = {
  nl: {
    title: 'Bestelling {number}',
    thanks: 'Bedankt, je bestelling is binnen',
    thanksText:
      'Het nummer is {number}. Je krijgt een e-mail met een link naar deze pagina, waarop je kunt volgen hoe ver we zijn.',
    fetching: 'We halen je bestelling op.',
    fetchingNew: 'Je bestelling is binnen. We halen haar op.',
    unknown: 'Deze bestelling kunnen we niet tonen',
    unknownText:
      'Open de hele link uit de e-mail over je bestelling, ook wat achter # staat. Alleen wie die link heeft, mag haar zien. Lukt het niet, neem dan contact met ons op; onze gegevens staan onderaan.',
    content: 'Wat je bestelde',
    net: 'Zonder btw',
    vat: 'Btw {rate}%',
    reverseCharge: 'Btw verlegd',
    gross: 'Totaal',
    history: 'Wat er gebeurde',
    copy: 'Kopieer de link',
    copied: 'Link gekopieerd',
    nextAttempt: 'Poging {attempt}:',
    states: {
      PLANNED: 'Nog niet begonnen',
      REQUESTED: 'Bezig',
      STARTED: 'Bezig',
      WAITING: 'Wacht',
      FAILED: 'Lukt niet',
      COMPLETED: 'Klaar',
      COMPLETED_BY_HAND: 'Klaar',
      SKIPPED: 'Niet nodig',
    },
    situations: {
      PENDING: {
        title: 'We kijken je bestelling na',
        text: 'Een van ons keurt haar goed. Daarna begint het werk vanzelf; je hoeft niets te doen.',
      },
      PROCESSING: { title: 'We zijn bezig', text: 'Hieronder zie je elke stap. Je hoeft niets te doen.' },
      STALLED: {
        title: 'Een stap lukt niet vanzelf',
        text: 'We moeten er zelf naar kijken. Je hoeft niets te doen; zodra het verder gaat, zie je het hier.',
      },
      ACTIVE: { title: 'Alles is klaar', text: 'Je bestelling werkt. Op deze pagina verandert niets meer.' },
      SUSPENDED: {
        title: 'Je bestelling staat stil',
        text: 'We gaan nu niet verder. Neem contact met ons op als je niet weet waarom; onze gegevens staan onderaan.',
      },
      CANCELLING: {
        title: 'We maken je bestelling ongedaan',
        text: 'Wat al geleverd was, nemen we terug. Je hoeft niets te doen.',
      },
      CANCELLED: { title: 'Je bestelling is geannuleerd', text: 'Er gebeurt niets meer.' },
      REJECTED: {
        title: 'We konden je bestelling niet aannemen',
        text: 'Er wordt niets geleverd. Wij schreven erbij:',
      },
    },
    connections: {
      connecting: 'We maken verbinding…',
      live: 'Wat er gebeurt, verschijnt hier meteen.',
      lost: 'De verbinding is weg. We vragen elke paar seconden hoe het staat; het werk gaat gewoon door.',
      ended: 'Dit is de eindstand.',
    },
  },
  en: {
    title: 'Order {number}',
    thanks: 'Thank you, we have your order',
    thanksText: 'Its number is {number}. We have e-mailed you a link to this page, where you can follow our progress.',
    fetching: 'Fetching your order.',
    fetchingNew: 'We have your order and are fetching it.',
    unknown: 'We can’t show this order',
    unknownText:
      'Open the full link from the e-mail about your order, including the part after the #. Only people with that link can see the order. If that does not help, contact us; our details are at the bottom of the page.',
    content: 'What you ordered',
    net: 'Excluding VAT',
    vat: 'VAT {rate}%',
    reverseCharge: 'VAT reverse-charged',
    gross: 'Total',
    history: 'What happened',
    copy: 'Copy the link',
    copied: 'Link copied',
    nextAttempt: 'Attempt {attempt}:',
    states: {
      PLANNED: 'Not started',
      REQUESTED: 'In progress',
      STARTED: 'In progress',
      WAITING: 'Waiting',
      FAILED: 'Failed',
      COMPLETED: 'Done',
      COMPLETED_BY_HAND: 'Done',
      SKIPPED: 'Not needed',
    },
    situations: {
      PENDING: {
        title: 'We are reviewing your order',
        text: 'One of us approves it, and then the work starts by itself. You do not have to do anything.',
      },
      PROCESSING: {
        title: 'We are working on it',
        text: 'You can follow each step below. You do not have to do anything.',
      },
      STALLED: {
        title: 'One step needs our attention',
        text: 'One of us is looking into it. You do not have to do anything; you will see it here once it continues.',
      },
      ACTIVE: { title: 'All done', text: 'Your order is up and running. This page no longer changes.' },
      SUSPENDED: {
        title: 'Your order is on hold',
        text: 'We are not working on it right now. Contact us if you do not know why; our details are at the bottom of the page.',
      },
      CANCELLING: {
        title: 'We are reversing your order',
        text: 'What was already delivered is being taken back. You do not have to do anything.',
      },
      CANCELLED: { title: 'Your order is cancelled', text: 'Nothing more will happen.' },
      REJECTED: { title: 'We could not accept your order', text: 'Nothing will be delivered. Our explanation:' },
    },
    connections: {
      connecting: 'Connecting…',
      live: 'Updates appear here as they happen.',
      lost: 'The connection was lost. We check every few seconds; the work continues meanwhile.',
      ended: 'This order is final.',
    },
  },
}
