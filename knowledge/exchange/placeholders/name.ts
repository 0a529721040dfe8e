/** Names of placeholders and blanks in our form. */

const LONGEST_NAME = 60
const LONGEST_FALLBACK = 200

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

/** Our placeholders in a text. */
export const OURS = /\{\{([\p{Ll}\p{Lo}\p{M}\p{N}_.]{1,60})(?:\|([^{}]{0,200}))?\}\}/gu
