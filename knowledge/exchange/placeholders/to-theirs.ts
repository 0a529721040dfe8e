/** Our placeholders in another product's form. What it has no name for becomes a blank in `[[ ]]`, which is seen. */
import type { TellLoss } from '../html-to-markdown'
import { DIALECTS, type Dialect, type DialectName, type FallbackForm, type Mark } from './dialects'
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
  const { marks, fallback: form, anyName }: Dialect = DIALECTS[dialect]
  const [mark] = marks
  return text.replaceAll(OURS, (_whole, ours: string, fallback: string | undefined) => {
    const theirs = namesOf(dialect).get(ours) ?? (anyName ? ours : undefined)
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
}
