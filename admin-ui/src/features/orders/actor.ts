import { useI18n } from 'vue-i18n'
import type { TimelineEntry } from './api'

/** Who did something, as a name where there is one: `jo@hostforge.example`, `the customer`. */
export function useActor() {
  const { t } = useI18n()
  return ({ actorKind, actorName, actorId }: TimelineEntry) =>
    actorName ?? (actorKind === 'PROVIDER' && actorId ? capital(actorId) : t(`orders.actors.${actorKind}`))
}

function capital(name: string): string {
  return name.charAt(0).toUpperCase() + name.slice(1)
}
