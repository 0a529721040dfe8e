/**
 * Reads the placeholder language of replies: values with fallbacks, pick-lists, conditional parts.
 *
 * - `{{name}}`, `{{name|fallback}}`: a value; without a fallback an unknown one stays a blank.
 * - `{{name|first|second}}`: a pick-list; a known value goes before it, else the first stands until another is picked.
 * - `{{if name}}…{{else}}…{{end}}`, `{{if not name}}`, `{{if name is words}}`: a part that stands only then.
 *
 * What only looks like any of these stays as it is; a part that is never ended, or an end that ends nothing, is a
 * blank, so that it is seen before it goes out. Linear in the text, whatever it holds.
 */

/** A place of a value. `options` are the fallback, or the choices of a pick-list; empty when there are none. */
export interface ValuePlace {
  name: string
  options: string[]
  /** As it is written. */
  source: string
}

export interface Condition {
  name: string
  not: boolean
  /** Holds for this value only; absent: for any. */
  is?: string
}

export type TemplatePart =
  | { kind: 'text'; text: string }
  | { kind: 'value'; place: ValuePlace }
  | { kind: 'part'; condition: Condition; met: TemplatePart[]; otherwise: TemplatePart[] }

/** Names may be in any script: a library brought in from elsewhere has blanks of its own ("{{优惠码}}"). */
const NAME = '[\\p{Ll}\\p{Lo}\\p{M}\\p{N}_.]{1,60}'
const TOKEN = new RegExp(
  `\\{\\{(?:(?<name>${NAME})(?<more>\\|[^{}]{0,400})?|if (?<not>not )?(?<tested>${NAME})(?: is (?<is>[^{}]{1,100}))?)\\}\\}`,
  'gu',
)

/** Parts within parts, at most. */
const DEEPEST = 4
/** Choices of a pick-list, at most. */
const MOST_OPTIONS = 12

interface Open {
  condition: Condition
  source: string
  met: TemplatePart[]
  otherwise: TemplatePart[] | undefined
  elseSource: string
}

/** Words that end or turn a part. */
const WORDS = new Set(['else', 'end'])

/** What is out of place, as a blank. */
function stray(name: string, source: string): TemplatePart {
  return { kind: 'value', place: { name, options: [], source } }
}

/** Reads a reply. */
export function parseTemplate(body: string): TemplatePart[] {
  const root: TemplatePart[] = []
  const open: Open[] = []
  const into = (): TemplatePart[] => {
    const last = open.at(-1)
    return last ? (last.otherwise ?? last.met) : root
  }
  const say = (text: string): void => {
    if (text !== '') into().push({ kind: 'text', text })
  }
  let end = 0
  for (const found of body.matchAll(TOKEN)) {
    const { name, more, not, tested, is } = found.groups ?? {}
    say(body.slice(end, found.index))
    end = found.index + found[0].length
    const word = more === undefined && name !== undefined && WORDS.has(name) ? name : undefined
    if (tested !== undefined) {
      const condition: Condition = { name: tested, not: not !== undefined }
      if (is !== undefined) condition.is = is.trim()
      if (open.length < DEEPEST)
        open.push({ condition, source: found[0], met: [], otherwise: undefined, elseSource: '' })
      else into().push(stray('if', found[0]))
    } else if (word === 'else') {
      const last = open.at(-1)
      if (last && !last.otherwise) {
        last.otherwise = []
        last.elseSource = found[0]
      } else into().push(stray(word, found[0]))
    } else if (word === 'end') {
      const last = open.pop()
      if (!last) into().push(stray(word, found[0]))
      else
        into().push({
          kind: 'part',
          condition: last.condition,
          met: last.met,
          otherwise: last.otherwise ?? [],
        })
    } else if (name !== undefined) {
      const options = more === undefined ? [] : more.slice(1).split('|', MOST_OPTIONS)
      into().push({ kind: 'value', place: { name, options, source: found[0] } })
    }
  }
  say(body.slice(end))
  for (let last = open.pop(); last; last = open.pop()) {
    const parts = into()
    parts.push(stray('if', last.source), ...last.met)
    if (last.otherwise) parts.push(stray('else', last.elseSource), ...last.otherwise)
  }
  return root
}
