/** Names of placeholders and blanks in our form. */

const LONGEST_NAME = 60
const LONGEST_FALLBACK = 200
const LONGEST_OPTION = 60
const MOST_OPTIONS = 6

/** A source's expression as a name of ours: what the agent will see as the blank ("ticket.custom_field"). */
export function blankName(expression: string): string {
  const name = expression
    .normalize('NFKC')
    .toLowerCase()
    .replaceAll(/[^\p{Ll}\p{Lo}\p{M}\p{N}.]+/gu, '_')
    .slice(0, LONGEST_NAME)
    .replaceAll(/^[_.]+|[_.]+$/g, '')
  return name === '' ? 'blank' : name
}

/** Our placeholder, with its fallback when there is one. */
export function placeholder(name: string, fallback?: string): string {
  const text = fallback?.replaceAll(/[{}|]/g, '').replaceAll(/\s+/g, ' ').slice(0, LONGEST_FALLBACK)
  return text ? `{{${name}|${text}}}` : `{{${name}}}`
}

/** Our pick-list; the first option is what stands there until another is picked. One option alone is a fallback. */
export function pickList(name: string, options: readonly string[]): string {
  const clean = options
    .map((option) => option.replaceAll(/[{}|]/g, '').replaceAll(/\s+/g, ' ').trim().slice(0, LONGEST_OPTION))
    .filter((option) => option !== '')
    .slice(0, MOST_OPTIONS)
  return clean.length === 0 ? `{{${name}}}` : `{{${[name, ...new Set(clean)].join('|')}}}`
}

/** Our placeholders in a text, with their fallback or, parted by `|`, their options. */
export const OURS = /\{\{([\p{Ll}\p{Lo}\p{M}\p{N}_.]{1,60})(?:\|([^{}]{0,400}))?\}\}/gu
