/** Our placeholders in another product's form. What it has no name for becomes a blank in `[[ ]]`, which is seen. */
import type { TellLoss } from '../html-to-markdown'
import { DIALECTS, type Dialect, type DialectName, type FallbackForm, type Mark } from './dialects'
import { partsToTheirs } from './logic'
import { OURS, placeholder } from './name'

const AROUND: Record<Mark, (inner: string) => string> = {
  curly: (inner) => `{{${inner}}}`,
  bang: (inner) => `{!${inner}}`,
  percent: (inner) => `{%${inner}%}`,
  hash: (inner) => `#{${inner}}`,
  single: (inner) => `{${inner}}`,
  blaze: (inner) => `{formtext: name=${inner}}`,
  fill: (inner) => `%filltext:name=${inner}%`,
}

const WITH_FALLBACK: Record<Exclude<FallbackForm, 'none'>, (name: string, fallback: string) => string> = {
  own: (name, fallback) => `${name}|${fallback}`,
  pipes: (name, fallback) => `${name} || '${fallback.replaceAll("'", '’')}'`,
  intercom: (name, fallback) => `${name}|fallback:"${fallback.replaceAll('"', '”')}"`,
  liquid: (name, fallback) => `${name} | default: '${fallback.replaceAll("'", '’')}'`,
  comma: (name, fallback) => `${name},fallback=${fallback}`,
  'or-helper': (name, fallback) => `or ${name} "${fallback.replaceAll('"', '”')}"`,
  jinja: (name, fallback) => `${name} or '${fallback.replaceAll("'", '’')}'`,
  blaze: (name, fallback) => `${name}; default=${fallback.replaceAll(';', ',')}`,
  fill: (name, fallback) => `${name}:default=${fallback.replaceAll(/[:%]/g, ' ')}`,
}

/** An option in Text Blaze's list, which parts them by semicolons. */
const plain = (option: string): string => option.replaceAll(/[;{}]/g, ',')

const tables = new Map<DialectName, Map<string, string>>()

function namesOf(dialect: DialectName): Map<string, string> {
  const known = tables.get(dialect)
  if (known) return known
  const table = new Map<string, string>()
  for (const [theirs, ours] of DIALECTS[dialect].names) if (!table.has(ours)) table.set(ours, theirs)
  tables.set(dialect, table)
  return table
}

/** Translates the placeholders of a text. */
export function toTheirs(text: string, dialect: DialectName, tell: TellLoss): string {
  if (dialect === 'own' || dialect === 'any') return text
  const { marks, fallback: form, anyName, logic }: Dialect = DIALECTS[dialect]
  const [mark] = marks
  const nameFor = (ours: string): string | undefined =>
    namesOf(dialect).get(ours) ?? (anyName ? ours : undefined)
  // What became theirs is not ours any more, though it may look so: it is set aside while the rest is translated.
  const parts = partsToTheirs(text, logic, nameFor, (name) => tell('logic', name))
  const aside: string[] = []
  const shielded = parts.replaceAll(/\{\{(?:else)\}\}/g, (whole) => {
    aside.push(whole)
    return `\u{e010}${aside.length - 1}\u{e011}`
  })
  const out = shielded.replaceAll(OURS, (_whole, ours: string, rest: string | undefined) => {
    const theirs = nameFor(ours)
    const options = rest?.split('|') ?? []
    if (options.length > 1 && theirs !== undefined) {
      if (mark === 'blaze') return `{formmenu: ${options.map(plain).join('; ')}; name=${theirs}}`
      if (mark === 'fill')
        return `%fillpopup:name=${theirs}:default=${options.map((option) => option.replaceAll(/[:%]/g, ' ')).join(':')}%`
    }
    if (options.length > 1) tell('choices', options.join(', '))
    const [fallback] = options
    if (mark === undefined || theirs === undefined) {
      // Where we know what to say without the value, that reads better than a blank.
      tell(fallback ? 'fallback' : 'placeholder', placeholder(ours, fallback))
      return fallback || `[[${ours}]]`
    }
    if (!fallback) return AROUND[mark](theirs)
    if (form === 'none') {
      tell('fallback', placeholder(ours, fallback))
      return AROUND[mark](theirs)
    }
    return AROUND[mark](WITH_FALLBACK[form](theirs, fallback))
  })
  return out.replaceAll(/\u{e010}(\d{1,5})\u{e011}/gu, (whole, at: string) => aside[Number(at)] ?? whole)
}
