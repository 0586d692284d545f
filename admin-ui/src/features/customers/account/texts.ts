import type { Texts } from 'ui-shared'

/** Said only where a customer's account is, so it comes with that. */
export const accountTexts: Texts = {
  nl: {
    title: 'Tegoed',
    balance: 'Tegoed van de klant',
    none: 'Er is niets te goed.',
    kinds: {
      PAYMENT: 'Betaling ontvangen',
      FROM_INVOICE: 'Over van een factuur',
      TO_INVOICE: 'Voor een factuur',
      REFUND: 'Terugbetaald',
    },
    invoice: 'Factuur bekijken',
    refund: 'Terugbetalen',
    refundTitle: 'Een terugbetaling vastleggen',
    refundText: 'Leg vast wat je aan de klant hebt overgemaakt. Hiermee wordt niets overgemaakt.',
    amount: 'Bedrag',
    refundedOn: 'Overgemaakt op',
    refunded: 'De terugbetaling is vastgelegd.',
    invalidAmount: 'Vul een bedrag in als 12,10.',
  },
  en: {
    title: 'Account',
    balance: 'The customer’s credit',
    none: 'There is no credit.',
    kinds: {
      PAYMENT: 'Payment received',
      FROM_INVOICE: 'Left of an invoice',
      TO_INVOICE: 'For an invoice',
      REFUND: 'Paid back',
    },
    invoice: 'View the invoice',
    refund: 'Pay back',
    refundTitle: 'Record a refund',
    refundText: 'Take down what you transferred to the customer. Nothing is transferred by this.',
    amount: 'Amount',
    refundedOn: 'Transferred on',
    refunded: 'The refund was recorded.',
    invalidAmount: 'Enter an amount like 12.10.',
  },
}
