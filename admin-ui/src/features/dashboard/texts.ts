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
    attentionNone: 'Everything is running by itself.',
    pending: 'To review',
    pendingNone: 'No orders are waiting for review.',
    newest: 'Newest orders',
    newestNone: 'Nothing has been ordered yet.',
    all: 'View all',
    allOf: '{list}: view all',
    erased: 'Erased',
  },
}
