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
  },
}
