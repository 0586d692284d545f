import type { Texts } from 'ui-shared'

export const shellTexts: Texts = {
  nl: {
    navigation: 'Hoofdmenu',
    home: 'HostForge, naar de voorpagina',
    cart: 'Winkelwagen, leeg | Winkelwagen, {count} artikel | Winkelwagen, {count} artikelen',
    company: 'Bedrijfsgegevens',
    registration: 'KvK {number}',
    vat: 'Btw {number}',
    nowhere: 'Deze pagina bestaat niet',
    nowhereLead: 'Misschien is het adres verkeerd getypt, of is de pagina verdwenen.',
    toHome: 'Naar de voorpagina',
  },
  en: {
    navigation: 'Main menu',
    home: 'HostForge home page',
    cart: 'Cart, empty | Cart, {count} item | Cart, {count} items',
    company: 'Company details',
    registration: 'Trade register {number}',
    vat: 'VAT {number}',
    nowhere: 'This page does not exist',
    nowhereLead: 'The address may be mistyped, or the page is gone.',
    toHome: 'Go to the home page',
  },
}
