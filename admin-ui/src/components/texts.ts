import type { Texts } from 'ui-shared'

export const componentTexts: Texts = {
  nl: {
    conflict: 'Intussen gewijzigd',
    conflictLead: 'Iemand anders heeft “{name}” gewijzigd terwijl jij bezig was.',
    field: 'Veld',
    before: 'Toen je begon',
    now: 'Nu',
    mine: 'Van jou',
    unchanged: 'ongewijzigd',
    nothing: 'leeg',
    takeTheirs: 'Overnemen, mijn invoer vervalt',
    saveMine: 'Mijn wijzigingen toch opslaan',
    reason: 'Waarom',
    reasonHint: 'Komt in het logboek; mag leeg blijven.',
  },
  en: {
    conflict: 'Changed meanwhile',
    conflictLead: 'Someone else changed “{name}” while you were at it.',
    field: 'Field',
    before: 'When you began',
    now: 'Now',
    mine: 'Yours',
    unchanged: 'unchanged',
    nothing: 'empty',
    takeTheirs: 'Take over, my input goes',
    saveMine: 'Save my changes all the same',
    reason: 'Why',
    reasonHint: 'Goes into the audit trail; may stay empty.',
  },
}
