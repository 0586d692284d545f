/** Most names of one request. */
const AT_ONCE = 20

/** What most people here look for; the others follow as they are listed. */
const FIRST = ['nl', 'com', 'eu', 'be', 'org', 'net']

/** Extensions in the order in which people look for them. */
export function byDemand<T extends { tld: string }>(tlds: T[]): T[] {
  const place = ({ tld }: T) => (FIRST.includes(tld) ? FIRST.indexOf(tld) : FIRST.length)
  return [...tlds].sort((a, b) => place(a) - place(b))
}

/**
 * The names to look up for what someone typed: the very name first if it has an extension, then the same one under each
 * extension that we sell. Spaces, capitals and a pasted address are no mistakes.
 *
 * @returns in portions as large as one request may be; empty if nothing was typed
 */
export function wantedNames(typed: string, tlds: string[]): string[][] {
  const name = typed
    .trim()
    .toLowerCase()
    .replace(/^[a-z]+:\/\//, '')
    .replace(/^www\./, '')
    .replace(/[/?#].*$/, '')
    .replace(/\s+/g, '')
    .replace(/^\.+|\.+$/g, '')
  if (!name) return []
  const label = labelOf(name, tlds)
  const names = [...new Set([...(name.includes('.') ? [name] : []), ...tlds.map((tld) => `${label}.${tld}`)])]
  return Array.from({ length: Math.ceil(names.length / AT_ONCE) }, (_, at) =>
    names.slice(at * AT_ONCE, (at + 1) * AT_ONCE),
  )
}

/** The longest of our extensions counts: `a.co.uk` is `a` under `co.uk`. */
function labelOf(name: string, tlds: string[]): string {
  const ours = tlds.filter((tld) => name.endsWith(`.${tld}`)).sort((a, b) => b.length - a.length)[0]
  const label = ours ? name.slice(0, -ours.length - 1) : name.replace(/\.[^.]*$/, '')
  return label.slice(label.lastIndexOf('.') + 1)
}
