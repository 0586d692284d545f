/** The value if it is one of those that are known, else the first of them: what an address says is only a wish. */
export function oneOf<Value extends string>(known: readonly [Value, ...Value[]], wish: string): Value {
  return known.find((each) => each === wish) ?? known[0]
}
