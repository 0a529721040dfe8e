/**
 * Conditional parts, ours and those of template languages: Liquid's `{% if name %}…{% else %}…{% endif %}`, Handlebars'
 * `{{#if name}}…{{else}}…{{/if}}`.
 *
 * Only what means the same on both sides is translated: whether a value is known, or is these words. All else stays as
 * it is for the caller, which shows it as a blank.
 */
import { parseTemplate, type TemplatePart } from '../../text/reply-template'

export type Logic = 'liquid' | 'handlebars'

/** Stands for a part of ours until the placeholders around it are translated. */
const MARK = /\u{e010}(\d{1,4})\u{e011}/gu
const STATEMENT: Record<Logic, RegExp> = {
  liquid: /\{%-?\s*(if|unless|elsif|else|endif|endunless)\b\s*([^{}%\n]{0,200}?)\s*-?%\}/g,
  handlebars: /\{\{\s*(#if|#unless|else|\/if|\/unless)\b\s*([^{}\n]{0,200}?)\s*\}\}/g,
}
/** `name`, `name != blank`, `name == blank`, `name == "words"`. */
const TEST =
  /^([\p{L}\p{N}_.[\]'-]{1,200}?)(?:\s*(==|!=)\s*(blank|empty|nil|null|""|''|["']([^"'{}]{1,100})["']))?$/u

interface Statement {
  word: string
  start: number
  end: number
  condition: string
}

interface Kept {
  statements: number[]
  ours: string
}

/** A condition of theirs in our form; undefined for one that ours cannot say. */
function ourCondition(
  test: string,
  negated: boolean,
  ourName: (name: string) => string | undefined,
): string | undefined {
  const [, theirs, sign, value, words] = TEST.exec(test) ?? []
  const name = theirs === undefined ? undefined : ourName(theirs)
  if (name === undefined) return undefined
  const isBlank = value !== undefined && words === undefined
  if (words !== undefined) return `{{if ${(sign === '!=') !== negated ? 'not ' : ''}${name} is ${words}}}`
  const not = (isBlank && sign === '==') !== negated
  return `{{if ${not ? 'not ' : ''}${name}}}`
}

/** Takes the parts out that ours can say; `back` puts them in again, once the rest is translated. */
export function partsToOurs(
  text: string,
  logic: Logic,
  ourName: (name: string) => string | undefined,
): { text: string; back(translated: string): string } {
  const statements: Statement[] = []
  for (const found of text.matchAll(STATEMENT[logic]))
    statements.push({
      word: (found[1] ?? '').replace(/^[#/]/, (sign) => (sign === '/' ? 'end' : '')),
      start: found.index,
      end: found.index + found[0].length,
      condition: found[2] ?? '',
    })
  const ours = new Map<number, string>()
  const open: (Kept & { isSayable: boolean })[] = []
  statements.forEach(({ word, condition }, at) => {
    if (word === 'if' || word === 'unless') {
      const said = ourCondition(condition, word === 'unless', ourName)
      open.push({ statements: [at], ours: said ?? '', isSayable: said !== undefined })
      return
    }
    const last = open.at(-1)
    if (!last) return
    last.statements.push(at)
    if (word === 'elsif' || (word === 'else' && last.statements.length > 2)) last.isSayable = false
    if (!word.startsWith('end')) return
    open.pop()
    if (!last.isSayable) return
    const [first = 0, ...rest] = last.statements
    ours.set(first, last.ours)
    for (const place of rest) ours.set(place, place === at ? '{{end}}' : '{{else}}')
  })
  const marks: string[] = []
  let out = ''
  let end = 0
  statements.forEach((statement, at) => {
    const said = ours.get(at)
    if (said === undefined) return
    out += `${text.slice(end, statement.start)}\u{e010}${marks.length}\u{e011}`
    marks.push(said)
    end = statement.end
  })
  return {
    text: out + text.slice(end),
    back: (translated) =>
      translated.replaceAll(MARK, (whole, place: string) => marks[Number(place)] ?? whole),
  }
}

/**
 * Our conditional parts in another product's form; where it has none, or no name for the value, what stands when the
 * value is not known. A reply of which nothing would be left is written as when it is.
 *
 * @param tell hears of each part that is not kept as one
 */
export function partsToTheirs(
  text: string,
  logic: Logic | undefined,
  theirName: (name: string) => string | undefined,
  tell: (part: string) => void,
): string {
  if (!text.includes('{{if ')) return text
  const write = (parts: TemplatePart[], asKnown = false): string =>
    parts
      .map((part) => {
        if (part.kind === 'text') return part.text
        if (part.kind === 'value') return part.place.source
        const { name, not, is } = part.condition
        const theirs = theirName(name)
        if (logic === undefined || theirs === undefined || (logic === 'handlebars' && is !== undefined)) {
          tell(name)
          return write(not === asKnown ? part.otherwise : part.met, asKnown)
        }
        const [then, otherwise] = [write(part.met, asKnown), write(part.otherwise, asKnown)]
        if (logic === 'handlebars') {
          const word = not ? 'unless' : 'if'
          return `{{#${word} ${theirs}}}${then}${otherwise === '' ? '' : `{{else}}${otherwise}`}{{/${word}}}`
        }
        const test =
          is === undefined ? (not ? ' == blank' : '') : ` ${not ? '!=' : '=='} "${is.replaceAll('"', '”')}"`
        return `{% if ${theirs}${test} %}${then}${otherwise === '' ? '' : `{% else %}${otherwise}`}{% endif %}`
      })
      .join('')
  const parts = parseTemplate(text)
  const written = write(parts)
  return isBlank(written) ? write(parts, true) : written
}

/** True for a text, or the HTML of one, in which nothing is said. */
function isBlank(text: string): boolean {
  return text.replaceAll(/<[^<>]{0,1000}>|&nbsp;/g, '').trim() === ''
}
