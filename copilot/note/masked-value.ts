/** What is left of a personal value: enough to tell one from another. */
import { maskCards } from './card-numbers'
import type { PersonalKind } from './personal-kinds'

const KEPT = '•••'

/** A value with most of it taken away, by kind. */
export function masked(kind: PersonalKind | 'card', text: string): string {
  switch (kind) {
    case 'card':
      return maskCards(text)
    case 'name':
      return initials(text)
    case 'email':
      return `${/[\p{L}\p{N}]/u.exec(text)?.[0] ?? ''}${KEPT}@${KEPT}`
    case 'phone':
    case 'id': {
      const signs = text.match(/[\p{L}\p{N}]/gu) ?? []
      return `${KEPT}${signs.slice(-2).join('')}`
    }
    case 'address':
      return KEPT
  }
}

/** "Maya Brown" becomes "M. B.", "王芳" becomes "王•". */
function initials(name: string): string {
  if (/^\p{Script=Han}/u.test(name.trim())) return `${[...name.trim()][0]}•`
  const parts = name.match(/[\p{L}\p{N}]+(?:['’-][\p{L}\p{N}]+)*/gu) ?? []
  return parts.length === 0
    ? KEPT
    : parts
        .slice(0, 3)
        .map((part) => `${[...part][0]}.`)
        .join(' ')
}
