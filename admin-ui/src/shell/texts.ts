import type { Texts } from 'ui-shared'

export const shellTexts: Texts = {
  nl: {
    navigation: 'Hoofdmenu',
    menu: 'Menu',
    catalogue: 'Assortiment',
    nowhere: 'Deze pagina bestaat niet',
    nowhereLead: 'Misschien is het adres verkeerd getypt, of is de pagina verdwenen.',
    toHome: 'Naar het begin',
  },
  en: {
    navigation: 'Main menu',
    menu: 'Menu',
    catalogue: 'Catalogue',
    nowhere: 'There is no such page',
    nowhereLead: 'The address may have been mistyped, or the page is gone.',
    toHome: 'To the start',
  },
}
