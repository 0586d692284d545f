import type { FieldFault } from 'ui-shared'
import { useI18n } from 'vue-i18n'

/** Words for what is wrong with a field: ours where the code is known, else the server's, after the field's name. */
export function useFaultWords() {
  const { t, te } = useI18n()

  function label(field: string): string {
    const name = field.replace(/^items\[\d+\]\./, '').replace(/^customer\.(address\.)?/, '')
    return te(`ordering.fields.${name}`) ? t(`ordering.fields.${name}`) : ''
  }

  function words(field: string, code: string, message = ''): string {
    const own = [`ordering.codes.${code}`, `faults.${code}`].find((key) => te(key))
    const text = own ? t(own) : message
    const name = label(field)
    return name ? `${name}: ${text.charAt(0).toLowerCase()}${text.slice(1)}` : text
  }

  return {
    words,
    told: (faults: FieldFault[]) =>
      faults.map((fault) => ({ ...fault, message: words(fault.field, fault.code, fault.message) })),
    /** For problems of an item, which stand beside it. */
    plain: (code: string, message: string) => (te(`ordering.codes.${code}`) ? t(`ordering.codes.${code}`) : message),
  }
}
