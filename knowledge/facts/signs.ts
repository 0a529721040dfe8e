/** Signs as regular expressions, each compiled when it is first asked for. */
import type { SignName } from './sign-sources'
import sources from './signs.built'

const compiled = new Map<string, RegExp>()

/**
 * The expression of a sign, in all languages at once. With `g` its `lastIndex` is shared by all who use it: for
 * `matchAll` and `replaceAll` only, which take a copy or begin anew.
 *
 * @param flags beside `u`
 */
export function sign(name: SignName, flags: '' | 'g' | 'd' | 'dg' = ''): RegExp {
  const key = `${flags} ${name}`
  let regex = compiled.get(key)
  if (!regex) {
    regex = new RegExp(sources[name] ?? '(?!)', `${flags}u`)
    compiled.set(key, regex)
  }
  return regex
}
