import { useI18n } from 'vue-i18n'

const messages = {
  nl: {
    title: 'Prijzen vanaf een dag',
    hint: 'Wie al bestelde, houdt de afgesproken prijs. Wat vanaf een dag geldt, is tot die dag in te trekken.',
    none: 'Er zijn geen andere prijzen gepland.',
    from: 'Vanaf {day}',
    plan: 'Prijs plannen',
    planTitle: 'Andere prijzen vanaf een dag',
    planText: 'Bezoekers zien ze vanaf die dag, in Nederland gerekend. Tot die dag verandert er niets.',
    day: 'Eerste dag',
    reason: 'Waarom',
    planned: 'De prijzen vanaf {day} zijn gepland.',
    withdraw: 'Intrekken',
    withdrawTitle: 'De prijzen vanaf {day} intrekken?',
    withdrawText: 'Vanaf die dag blijven de prijzen zoals ze dan zijn.',
    withdrawn: 'De prijzen vanaf {day} zijn ingetrokken.',
    giveDay: 'Kies een dag, vandaag of later.',
    changedMeanwhile: 'Iemand anders heeft de prijzen intussen gewijzigd.',
  },
  en: {
    title: 'Prices from a day on',
    hint: 'Who ordered before keeps the agreed price. What holds from a day on can be withdrawn before that day.',
    none: 'No other prices are planned.',
    from: 'From {day}',
    plan: 'Plan prices',
    planTitle: 'Other prices from a day on',
    planText: 'Visitors see them from that day on, by Dutch time. Nothing changes before.',
    day: 'First day',
    reason: 'Why',
    planned: 'The prices from {day} are planned.',
    withdraw: 'Withdraw',
    withdrawTitle: 'Withdraw the prices from {day}?',
    withdrawText: 'From that day on prices stay as they are then.',
    withdrawn: 'The prices from {day} are withdrawn.',
    giveDay: 'Choose a day, today or later.',
    changedMeanwhile: 'Somebody else has changed the prices meanwhile.',
  },
}

/** The words of planned prices, which come with the pages that show them. */
export function useWords() {
  return useI18n({ messages })
}
