import type { Texts } from 'ui-shared'

/** Of the dialog that changes a package, which most visitors of an order never open. */
export const planTexts: Texts = {
  nl: {
    when: 'Vanaf wanneer',
    moments: { NOW: 'Nu', NEXT_PERIOD: 'Met de volgende periode ({day})' },
    toInvoice: 'Vandaag te factureren',
    toCredit: 'Vandaag te crediteren',
    nothing: 'Tot {day} verandert er niets.',
    notNow: 'Wat betaald is, staat op een factuur van de boekhouding: dat kan hier niet gecrediteerd worden.',
    planned: '{what} krijgt het andere pakket op {day}.',
    next: 'Elke periode daarna',
    inclVat: '{amount} incl. btw',
  },
  en: {
    when: 'From when on',
    moments: { NOW: 'Now', NEXT_PERIOD: 'With the next period ({day})' },
    toInvoice: 'Invoiced today',
    toCredit: 'Credited today',
    nothing: 'Nothing changes until {day}.',
    notNow: 'What is paid for is on an invoice of the bookkeeping, which can’t be credited here.',
    planned: '{what} gets the other package on {day}.',
    next: 'Each period after that',
    inclVat: '{amount} incl. VAT',
  },
}
