/** Signs as regular expressions, each compiled when it is first asked for. */
import type { SignName } from './sign-sources'
import sources from './signs.built'

type Flags = '' | 'g' | 'd' | 'dg' | 'i'

const compiled: Record<Flags, Map<SignName, RegExp>> = {
  '': new Map(),
  g: new Map(),
  d: new Map(),
  dg: new Map(),
  i: new Map(),
}

/**
 * The expression of a sign, in all languages at once. With `g` its `lastIndex` is shared by all who use it: for
 * `matchAll` and `replaceAll` only, which take a copy or begin anew.
 *
 * @param flags beside `u`; `i` for text as it was written, whose capitals do not count
 */
export function sign(name: SignName, flags: Flags = ''): RegExp {
  const known = compiled[flags].get(name)
  if (known) return known
  const regex = new RegExp(sources[name] ?? '(?!)', `${flags}u`)
  compiled[flags].set(name, regex)
  return regex
}
