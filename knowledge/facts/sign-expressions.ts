/** Expressions by name, each compiled when it is first asked for. */

type Flags = '' | 'g' | 'd' | 'dg' | 'i'

/**
 * Makes the function that gives the expression of a sign, in all languages at once. With `g` its `lastIndex` is
 * shared by all who use it: for `matchAll` and `replaceAll` only, which take a copy or begin anew.
 *
 * The function's second argument are flags beside `u`; `i` for text as it was written, whose capitals do not count.
 */
export function expressionsOf<Name extends string>(
  sources: Readonly<Record<string, string>>,
): (name: Name, flags?: Flags) => RegExp {
  const compiled: Record<Flags, Map<Name, RegExp>> = {
    '': new Map(),
    g: new Map(),
    d: new Map(),
    dg: new Map(),
    i: new Map(),
  }
  return (name, flags = '') => {
    const known = compiled[flags].get(name)
    if (known) return known
    const regex = new RegExp(sources[name] ?? '(?!)', `${flags}u`)
    compiled[flags].set(name, regex)
    return regex
  }
}
