/** Where a broken JSON text breaks: engines tell it in different words, some not at all. */

const TOKEN =
  /[ \t\n\r]*(?:([[\]{}:,])|("(?:[^"\\\n]|\\(?:["\\/bfnrt]|u[0-9A-Fa-f]{4}))*")|(-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?|true|false|null))/y

/** Offset of the first character that does not fit; the text's length when only the end is missing. */
export function jsonErrorAt(text: string): number {
  const open: string[] = []
  let expect: 'value' | 'key' | 'colon' | 'next' = 'value'
  let mayClose = false
  let at = 0
  while (at < text.length) {
    TOKEN.lastIndex = at
    const found = TOKEN.exec(text)
    const start = at + (/^[ \t\n\r]*/.exec(text.slice(at, at + 1000))?.[0].length ?? 0)
    if (!found) return text.slice(start).trim() === '' ? text.length : start
    const [, mark, word] = found
    const inside = open.at(-1)
    if (mark === '}' || mark === ']') {
      const fits = (mark === '}' ? '{' : '[') === inside && (expect === 'next' || mayClose)
      if (!fits) return start
      open.pop()
      expect = 'next'
      mayClose = false
    } else if (expect === 'next') {
      if (mark !== ',' || inside === undefined) return start
      expect = inside === '{' ? 'key' : 'value'
      mayClose = false
    } else if (expect === 'colon') {
      if (mark !== ':') return start
      expect = 'value'
    } else if (expect === 'key') {
      if (word === undefined) return start
      expect = 'colon'
      mayClose = false
    } else if (mark === '{' || mark === '[') {
      open.push(mark)
      expect = mark === '{' ? 'key' : 'value'
      mayClose = true
    } else if (mark !== undefined) return start
    else {
      expect = 'next'
      mayClose = false
    }
    at = TOKEN.lastIndex
  }
  return text.length
}
