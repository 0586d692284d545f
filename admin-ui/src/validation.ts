import * as z from 'zod/mini'

/**
 * Prepares zod: it looks whether it may compile, which the content security policy forbids, and its words are ours.
 *
 * @param t the words of the page, asked when an error is shown
 */
export function prepareValidation(t: (key: string, values?: Record<string, unknown>) => string): void {
  z.config({
    jitless: true,
    customError: (issue) => {
      if (issue.code === 'too_small') return issue.origin === 'string' ? t('faults.required') : t('faults.number')
      if (issue.code === 'too_big' && issue.origin === 'string') return t('faults.tooLong', { most: issue.maximum })
      if (issue.code === 'invalid_type' || issue.code === 'too_big') return t('faults.number')
      return undefined
    },
  })
}
