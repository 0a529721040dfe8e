/** Fills a reply: conditional parts first, so that what is left can be taken apart, then values and choices. */
import {
  type Condition,
  parseTemplate,
  type TemplatePart,
  type ValuePlace,
} from '../../knowledge/text/reply-template'

/** Values by placeholder name. Empty strings count as unknown. */
export type PlaceholderValues = Record<string, string>

/** A pick-list of a reply, with what stands there now. */
export interface Choice {
  name: string
  options: string[]
  picked: string
}

export interface FilledReply {
  text: string
  /** Names that have neither a value nor a fallback, in the order of the text; they stand as `[name]`. */
  blanks: string[]
  /** Pick-lists that no value decides, each once, in the order of the text. */
  choices: Choice[]
}

/** A longer value is no value but a text somebody pasted. */
const LONGEST_VALUE = 500

function valueFor(values: PlaceholderValues, name: string): string | undefined {
  return Object.hasOwn(values, name) ? values[name] || undefined : undefined
}

/** A value must not become markup of the reply: no link, no bold, no line that starts a list. */
function harmless(value: string): string {
  return value
    .slice(0, LONGEST_VALUE)
    .replaceAll('](', '] (')
    .replaceAll('**', '*')
    .replaceAll(/\s*\n\s*/g, ' ')
}

/** What a pick-list stands for: the value that is known or was picked, else its first option. */
function pickedOf({ name, options }: ValuePlace, values: PlaceholderValues): string {
  const value = valueFor(values, name)
  if (value !== undefined) return harmless(value)
  return options[0] ?? ''
}

function holds(
  { name, not, is }: Condition,
  values: PlaceholderValues,
  lists: Map<string, ValuePlace>,
): boolean {
  const list = lists.get(name)
  const value = list ? pickedOf(list, values) : valueFor(values, name)
  const met = is === undefined ? value !== undefined && value !== '' : value?.trim() === is
  return met !== not
}

/** Pick-lists of a reply by name: a condition may ask for what stands in one. */
function listsIn(parts: TemplatePart[], found = new Map<string, ValuePlace>()): Map<string, ValuePlace> {
  for (const part of parts) {
    if (part.kind === 'value' && part.place.options.length > 1 && !found.has(part.place.name))
      found.set(part.place.name, part.place)
    if (part.kind === 'part') {
      listsIn(part.met, found)
      listsIn(part.otherwise, found)
    }
  }
  return found
}

/** Decides the conditional parts; what is left holds only values and pick-lists. Lines left empty go. */
export function resolveParts(body: string, values: PlaceholderValues): string {
  if (!body.includes('{{if ')) return body
  const parts = parseTemplate(body)
  const lists = listsIn(parts)
  const write = (some: TemplatePart[]): string =>
    some
      .map((part) => {
        if (part.kind === 'text') return part.text
        if (part.kind === 'value') return part.place.source
        return write(holds(part.condition, values, lists) ? part.met : part.otherwise)
      })
      .join('')
  return write(parts)
    .replaceAll(/[ \t]+\n/g, '\n')
    .replaceAll(/\n{3,}/g, '\n\n')
    .trim()
}

/** Fills a reply. Linear; a value is never read as a template again. */
export function fillReply(body: string, values: PlaceholderValues): FilledReply {
  const blanks: string[] = []
  const choices = new Map<string, Choice>()
  const text = parseTemplate(resolveParts(body, values))
    .map((part) => {
      if (part.kind === 'text') return part.text
      if (part.kind === 'part') return ''
      const { place } = part
      const { name, options } = place
      if (options.length > 1) {
        const picked = pickedOf(place, values)
        const known = valueFor(values, name)
        // A value that is no option is a fact of the conversation: nothing is left to pick.
        if ((known === undefined || options.includes(known)) && !choices.has(name))
          choices.set(name, { name, options: [...new Set(options)], picked })
        return picked
      }
      const value = valueFor(values, name)
      if (value !== undefined) return harmless(value)
      const [fallback] = options
      if (fallback !== undefined) return fallback
      if (!blanks.includes(name)) blanks.push(name)
      return `[${name}]`
    })
    .join('')
  return { text, blanks, choices: [...choices.values()] }
}
