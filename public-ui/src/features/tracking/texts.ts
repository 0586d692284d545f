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
    thanksText:
      'Its number is {number}. You get an e-mail with a link to this page, where you can follow how far we are.',
    fetching: 'We are fetching your order.',
    fetchingNew: 'We have your order and are fetching it.',
    unknown: 'We can’t show this order',
    unknownText:
      'Open the whole link from the e-mail about your order, also what follows the #. Only who has that link may see it. If that does not help, get in touch; our details are at the bottom.',
    content: 'What you ordered',
    net: 'Without VAT',
    vat: 'VAT {rate}%',
    reverseCharge: 'VAT reverse-charged',
    gross: 'Total',
    history: 'What happened',
    copy: 'Copy the link',
    copied: 'Link copied',
    nextAttempt: 'Attempt {attempt}:',
    states: {
      PLANNED: 'Not begun',
      REQUESTED: 'Under way',
      STARTED: 'Under way',
      WAITING: 'Waits',
      FAILED: 'Does not work',
      COMPLETED: 'Done',
      COMPLETED_BY_HAND: 'Done',
      SKIPPED: 'Not needed',
    },
    situations: {
      PENDING: {
        title: 'We are looking at your order',
        text: 'One of us approves it. Then the work begins by itself; you need not do anything.',
      },
      PROCESSING: { title: 'We are working on it', text: 'Below you see each step. You need not do anything.' },
      STALLED: {
        title: 'A step does not work by itself',
        text: 'We have to look at it ourselves. You need not do anything; once it goes on, you see it here.',
      },
      ACTIVE: { title: 'All is done', text: 'Your order works. Nothing changes on this page any more.' },
      SUSPENDED: {
        title: 'Your order is on hold',
        text: 'We do not go on right now. Get in touch if you do not know why; our details are at the bottom.',
      },
      CANCELLING: {
        title: 'We are undoing your order',
        text: 'What was delivered already is taken back. You need not do anything.',
      },
      CANCELLED: { title: 'Your order is cancelled', text: 'Nothing more happens.' },
      REJECTED: { title: 'We could not accept your order', text: 'Nothing is delivered. Our explanation:' },
    },
    connections: {
      connecting: 'Connecting…',
      live: 'What happens appears here at once.',
      lost: 'The connection is lost. We ask every few seconds how it stands; the work goes on all the same.',
      ended: 'This is final.',
    },
  },
}
