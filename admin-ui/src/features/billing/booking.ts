import { useI18n } from 'vue-i18n'

/** Said on an invoice's own page only, so it comes with that page. */
const messages = {
  nl: {
    notBooked: 'Deze factuur is niet geboekt in Moneybird en wordt niet vanzelf opnieuw geprobeerd.',
    book: 'Opnieuw boeken',
    bookTitle: 'Deze factuur opnieuw boeken?',
    bookText: 'Eerst wordt gekeken of Moneybird haar al heeft. Dubbel boeken kan niet.',
    booking: 'De factuur wordt opnieuw geboekt.',
  },
  en: {
    notBooked: 'This invoice was not booked in Moneybird and will not be retried automatically.',
    book: 'Book again',
    bookTitle: 'Book this invoice again?',
    bookText: 'Moneybird is first asked whether it has the invoice. It cannot be booked twice.',
    booking: 'The invoice is being booked again.',
  },
}

/** The words about booking an invoice. */
export function useBookingWords() {
  return useI18n({ messages })
}
