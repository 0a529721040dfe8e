/** JSON, JSON lines, YAML and property lists as plain values, each in bounds. */
import type { Collector } from '../collector'
import { MOST_ROWS } from '../limits'
import { jsonErrorAt } from './json-error'

/** Characters of YAML: its parser keeps a tree of everything. */
const LONGEST_YAML = 10_000_000
/** How deep values may stand in each other. */
const DEEPEST = 100

/** A JSON value, or the values of JSON lines. Undefined after a report when it is neither. */
export function readJson(text: string, into: Collector): unknown {
  try {
    return JSON.parse(text)
  } catch {
    const lines = text.split('\n', MOST_ROWS + 1).filter((line) => line.trim() !== '')
    const values =
      lines.length > 1 && lines.every((line) => line.startsWith('{')) ? jsonLines(lines, into) : []
    if (values.length > 0) return values
    into.problem({ code: 'json.broken', row: text.slice(0, jsonErrorAt(text)).split('\n').length })
    return undefined
  }
}

function jsonLines(lines: string[], into: Collector): unknown[] {
  const values: unknown[] = []
  for (const [at, line] of lines.entries()) {
    try {
      values.push(JSON.parse(line))
    } catch {
      into.problem({ code: 'json.broken', row: at + 1 })
    }
  }
  return values
}

/** The documents of a YAML file: one value, or a list when there are several. */
export async function readYaml(text: string, into: Collector): Promise<unknown> {
  const { parseAllDocuments } = await import('yaml')
  try {
    const parsed = parseAllDocuments(text.slice(0, LONGEST_YAML), { logLevel: 'silent', schema: 'core' })
    const documents = Array.isArray(parsed) ? parsed : []
    const values: unknown[] = []
    for (const one of documents) {
      const [error] = one.errors
      if (error) {
        const row = error.linePos?.[0].line
        into.problem({ code: 'yaml.broken', detail: error.code, ...(row === undefined ? {} : { row }) })
        continue
      }
      // Aliases are counted, so that a few lines cannot unfold into millions.
      values.push(one.toJS({ maxAliasCount: 100 }))
    }
    return values.length > 1 ? values : values[0]
  } catch {
    into.problem({ code: 'yaml.broken' })
    return undefined
  }
}

/** A property list's value: dictionaries, arrays, texts, numbers, truth. */
export async function readPlist(text: string, into: Collector): Promise<unknown> {
  const { Parser } = await import('htmlparser2')
  const stack: { value: unknown[] | Record<string, unknown>; key: string }[] = []
  let root: unknown
  let words = ''
  let tooDeep = false
  const put = (value: unknown): void => {
    const top = stack.at(-1)
    if (!top) root ??= value
    else if (Array.isArray(top.value)) top.value.push(value)
    else top.value[top.key] = value
  }
  const parser = new Parser(
    {
      onopentag(name) {
        words = ''
        if (name !== 'dict' && name !== 'array') return
        if (stack.length >= DEEPEST) tooDeep = true
        const value = name === 'dict' ? (Object.create(null) as Record<string, unknown>) : []
        put(value)
        if (!tooDeep) stack.push({ value, key: '' })
      },
      ontext(piece) {
        words += piece
      },
      onclosetag(name) {
        const top = stack.at(-1)
        if (name === 'dict' || name === 'array') {
          if (!tooDeep) stack.pop()
        } else if (name === 'key' && top) top.key = words
        else if (name === 'string' || name === 'date') put(words)
        else if (name === 'integer' || name === 'real') put(Number(words))
        else if (name === 'true' || name === 'false') put(name === 'true')
        words = ''
      },
    },
    { xmlMode: true },
  )
  parser.write(text)
  parser.end()
  if (root === undefined || tooDeep) into.problem({ code: 'xml.broken' })
  return tooDeep ? undefined : root
}

/** True when values stand in each other deeper than any export has them. */
export function isTooDeep(value: unknown): boolean {
  let level: unknown[] = [value]
  for (let depth = 0; level.length > 0; depth++) {
    if (depth > DEEPEST) return true
    level = level.flatMap((one) => (typeof one === 'object' && one !== null ? Object.values(one) : []))
  }
  return false
}
