import { computed, type Ref } from 'vue'
import { useI18n } from 'vue-i18n'
import type { AdminOrder } from './api'

interface Work {
  kind: string
  lineNumber?: number | null
}

/** What steps and compensations are called: by what they do, and to which name. */
export function useWorkNames(order: Ref<AdminOrder>) {
  const { t } = useI18n()
  const domains = computed(
    () => new Map(order.value.lines.map((line) => [line.number, line.readableDomain ?? line.domain ?? ''])),
  )

  function nameOf({ kind, lineNumber }: Work): string {
    const domain = lineNumber ? domains.value.get(lineNumber) : undefined
    return domain ? t('orders.workFor', { work: t(`orders.work.${kind}`), domain }) : t(`orders.work.${kind}`)
  }

  return {
    nameOf,
    /** @param ids as steps refer to each other, for instance `SYNC_CUSTOMER` */
    namesOf: (ids: string[]) => order.value.steps.filter(({ step }) => ids.includes(step)).map((step) => nameOf(step)),
  }
}
