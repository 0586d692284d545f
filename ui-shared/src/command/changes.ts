/** One field that differs, by its path (`prices.monthly.amount`). */
export interface FieldChange {
  field: string
  before: unknown
  now: unknown
}

/**
 * What differs between two states of the same thing, field by field, however deep.
 *
 * @param ignored paths that say nothing to people, for instance the version
 */
export function changesBetween(before: unknown, now: unknown, ignored: string[] = ['version']): FieldChange[] {
  const old = flat(before)
  const fresh = flat(now)
  return [...new Set([...old.keys(), ...fresh.keys()])]
    .filter((field) => !ignored.includes(field) && old.get(field) !== fresh.get(field))
    .map((field) => ({ field, before: old.get(field), now: fresh.get(field) }))
}

function flat(value: unknown, path = '', into = new Map<string, unknown>()): Map<string, unknown> {
  if (typeof value === 'object' && value !== null)
    for (const [name, inner] of Object.entries(value)) flat(inner, path ? `${path}.${name}` : name, into)
  else into.set(path, value)
  return into
}

type Changes<T> = {
  [Name in keyof T]?: T[Name] extends { currency: string }
    ? T[Name]
    : T[Name] extends object
      ? Changes<T[Name]>
      : T[Name]
}

/**
 * What of a form is to be sent: only what differs from what it began with, so that it undoes nobody's change of other
 * fields. An amount goes whole, with its currency.
 */
export function onlyChanges<T extends object>(before: T, after: T): Changes<T> {
  const changes: Record<string, unknown> = {}
  for (const [name, value] of Object.entries(after)) {
    const old = (before as Record<string, unknown>)[name]
    if (!isGroup(value) || !isGroup(old)) {
      if (JSON.stringify(value) !== JSON.stringify(old)) changes[name] = value
      continue
    }
    const inner = onlyChanges(old, value)
    if (Object.keys(inner).length > 0) changes[name] = inner
  }
  return changes as Changes<T>
}

function isGroup(value: unknown): value is object {
  return typeof value === 'object' && value !== null && !Array.isArray(value) && !('currency' in value)
}
