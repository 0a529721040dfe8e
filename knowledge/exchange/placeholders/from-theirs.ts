/** Placeholders of other products to ours. What has no equal becomes a blank of its own name, which is seen. */
import type { TellLoss } from '../html-to-markdown'
import { blazeToOurs, fillToOurs } from './blaze'
import { DIALECTS, type Dialect, type DialectName, type Mark } from './dialects'
import { partsToOurs } from './logic'
import { blankName, placeholder } from './name'

/** What stands between the marks; bounded, so that an unclosed one costs nothing. */
const MARKS: Record<Exclude<Mark, 'blaze' | 'fill'>, RegExp> = {
  curly: /\{\{\{?([^{}\n]{1,300})\}?\}\}/g,
  bang: /\{!([^{}\n]{1,300})\}/g,
  percent: /\{%([^{}%\n]{1,300})%\}/g,
  hash: /#\{([^{}\n]{1,300})\}/g,
  single: /(?<![{#$])\{([\p{L}\p{N}_. ]{1,40})\}(?!\})/gu,
}

/** A blank in a text that knows no such thing, as `toTheirs` writes it. */
const BLANK = /\[\[([\p{L}\p{M}\p{N}_. -]{1,60})\]\]/gu

/** `{% if … %}`, `{%- endif -%}`. */
const LIQUID = /\{%-?\s*([^{}%\n]{1,300}?)\s*-?%\}/g

/** A name and what follows it. */
const EXPRESSION = /^([\p{L}\p{N}_.[\]'-]{1,200}?)\s*(?:$|([|,]|\bor\b)([\s\S]*)$)/u

/** Ways to say a fallback: `|| "there"`, `| fallback: "there"`, `| default("there")`, `, fallback=there`, `or "there"`. */
const FALLBACKS: readonly RegExp[] = [
  /^\|\|?\s*(?:fallback|default)\s*[:(=]\s*["'“]([^"'”]*)["'”]\s*\)?/,
  /^\|\|\s*["'“]?([^"'”|]*)["'”]?\s*$/,
  /^,\s*fallback\s*=\s*["']?([^"']*)["']?\s*$/,
  /^or\s+["'“]([^"'”]*)["'”]\s*$/,
]

const tables = new Map<DialectName, Map<string, string>>()

function namesOf(dialect: DialectName): Map<string, string> {
  const known = tables.get(dialect)
  if (known) return known
  const table = new Map<string, string>()
  for (const [theirs, ours] of DIALECTS[dialect].names)
    if (!table.has(theirs.toLowerCase())) table.set(theirs.toLowerCase(), ours)
  tables.set(dialect, table)
  return table
}

/** Our name for one of theirs; undefined when there is none. */
export function ourName(dialect: DialectName, theirs: string): string | undefined {
  const name = theirs.trim().toLowerCase()
  return namesOf(dialect).get(name) ?? namesOf(dialect).get(name.replaceAll(/[\s-]+/g, '_'))
}

/**
 * Translates the placeholders of a text. Linear.
 *
 * @param tell hears of blanks without an equal, filters, logic and caret marks
 */
export function toOurs(text: string, dialect: DialectName, tell: TellLoss): string {
  const { marks, carets = [], logic }: Dialect = DIALECTS[dialect]
  // Our own words may stand in a file from elsewhere; they must not be taken for marks of our own.
  const nameOf = (name: string): string | undefined => ourName(dialect, name)
  const parts = logic ? partsToOurs(text.replaceAll(/[\u{e010}\u{e011}]/gu, ''), logic, nameOf) : undefined
  let out = parts?.text ?? text
  for (const caret of carets) {
    if (!out.includes(caret)) continue
    tell('cursor', caret)
    // Where the caret was all of a paragraph, an empty one is left.
    out = out.replaceAll(caret, '').replaceAll(/\n{3,}/g, '\n\n')
  }
  for (const mark of marks) {
    if (mark === 'blaze') out = blazeToOurs(out, nameOf, tell)
    else if (mark === 'fill') out = fillToOurs(out, nameOf, tell)
    else out = out.replaceAll(MARKS[mark], (whole, inner: string) => one(whole, inner, mark, dialect, tell))
  }
  if (logic === 'liquid' && out.includes('{%'))
    out = out.replaceAll(LIQUID, (_whole, statement: string) => {
      tell('logic', statement)
      return placeholder(blankName(statement))
    })
  if (dialect !== 'own' && out.includes('[['))
    out = out.replaceAll(BLANK, (_whole, name: string) =>
      placeholder(ourName(dialect, name) ?? blankName(name)),
    )
  return parts?.back(out) ?? out
}

function one(whole: string, inner: string, mark: Mark, dialect: DialectName, tell: TellLoss): string {
  const text = inner.trim()
  if (mark === 'single' && !isName(text, dialect)) return whole
  if (/^(?:[#/^&!>]|else\b|if\b|unless\b|each\b)/.test(text)) {
    tell('logic', text)
    return placeholder(blankName(text.replace(/^\//, 'end ')))
  }
  const helper = /^or\s+([\w.]+)\s+["']([^"']*)["']$/.exec(text)
  if (helper) return named(helper[1] ?? '', dialect, tell, helper[2])
  const cased = /^(?:capitalize|capitalizeAll|lowercase|uppercase|text)\s+([\w.]+)/.exec(text)
  if (cased) {
    tell('filter', text)
    return named(cased[1] ?? '', dialect, tell)
  }
  const [, name, sign, rest = ''] = EXPRESSION.exec(text) ?? []
  if (name === undefined) return named(text, dialect, tell)
  if (sign === undefined) return named(name, dialect, tell)
  const tail = sign + rest
  for (const form of FALLBACKS) {
    const fallback = form.exec(tail)
    if (fallback) return named(name, dialect, tell, fallback[1]?.trim())
  }
  // Our own form in a file somebody made by hand.
  if (dialect === 'any' && sign === '|' && !/[:(]/.test(rest)) return named(name, dialect, tell, rest.trim())
  tell('filter', text)
  return named(name, dialect, tell)
}

/** In single braces much is no placeholder: a name that is known, or one that could be nothing else. */
function isName(text: string, dialect: DialectName): boolean {
  if (ourName(dialect, text)) return true
  return dialect === 'any' ? /^[\p{L}_ ]{2,20}$/u.test(text) && /\p{Script=Han}|_/u.test(text) : true
}

function named(theirs: string, dialect: DialectName, tell: TellLoss, fallback?: string): string {
  const ours = ourName(dialect, theirs)
  if (ours) return placeholder(ours, fallback)
  const name = blankName(theirs)
  if (!isOurs(name)) tell('placeholder', theirs)
  return placeholder(name, fallback)
}

/** Names our own replies use; they may come in from a file that was written for us. */
function isOurs(name: string): boolean {
  return /^(?:customer\.(?:name|first_name)|agent\.name|our\.[a-z_.]+|fact\.[a-z_]+|time\.[a-z0-9_]+)$/.test(
    name,
  )
}
