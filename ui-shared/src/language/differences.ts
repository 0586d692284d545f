import type { Texts, TextTree } from './language'

/** Words that are there in one language only, by their keys; for tests: a page must say all it says in both. */
export function missingWords({ nl, en }: Texts): string[] {
  const dutch = keys(nl)
  const english = keys(en)
  return [...dutch.filter((key) => !english.includes(key)), ...english.filter((key) => !dutch.includes(key))]
}

function keys(tree: TextTree, path = ''): string[] {
  return Object.entries(tree).flatMap(([name, value]) =>
    typeof value === 'string' ? [path + name] : keys(value, `${path}${name}.`),
  )
}
