import type { Texts } from 'ui-shared'

export const texts: Texts = {
  nl: {
    navigation: 'Overzicht',
    title: 'Overzicht',
    attention: 'Vraagt aandacht',
    attentionNone: 'Alles loopt vanzelf.',
    pending: 'Te beoordelen',
    pendingNone: 'Er wacht geen bestelling op je oordeel.',
    newest: 'Nieuwste bestellingen',
    newestNone: 'Er is nog niets besteld.',
    all: 'Alle bekijken',
    allOf: '{list}: alle bekijken',
    erased: 'Gewist',
    trouble: 'Wat binnenin mislukte',
    troubleNone: 'Alle gebeurtenissen zijn verwerkt en geen taak is mislukt.',
    troubles: {
      deadLetters: 'Eén gebeurtenis is niet verwerkt | {count} gebeurtenissen zijn niet verwerkt',
      givenUp: 'Eén taak is opgegeven | {count} taken zijn opgegeven',
      failing: 'Eén taak mislukt bij ons | {count} taken mislukken bij ons',
    },
  },
  en: {
    navigation: 'Dashboard',
    title: 'Dashboard',
    attention: 'Needs attention',
    attentionNone: 'Everything goes on by itself.',
    pending: 'To be reviewed',
    pendingNone: 'No order waits for your verdict.',
    newest: 'Newest orders',
    newestNone: 'Nothing has been ordered yet.',
    all: 'See all',
    allOf: '{list}: see all',
    erased: 'Erased',
    trouble: 'What failed inside',
    troubleNone: 'All events are handled and no job has failed.',
    troubles: {
      deadLetters: 'One event could not be handled | {count} events could not be handled',
      givenUp: 'One job was given up | {count} jobs were given up',
      failing: 'One job fails on our side | {count} jobs fail on our side',
    },
  },
}
