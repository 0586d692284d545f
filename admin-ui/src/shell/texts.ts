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
    nowhere: 'This page does not exist',
    nowhereLead: 'The address may be mistyped, or the page is gone.',
    toHome: 'Go to the dashboard',
  },
}
