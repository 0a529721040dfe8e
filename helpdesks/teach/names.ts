/** Names by which elements can be selected: test hooks, roles, classes; and those that two elements share. */
import { classesOf, isLasting } from '../find/selector'

export interface Name {
  selector: string
  /** False for names that a build or a run makes up. */
  lasting: boolean
}

const HOOKS = ['data-testid', 'data-test-id', 'data-test', 'data-qa', 'data-cy', 'role', 'data-type']

/** An element's names, those that are meant to last first. */
export function namesFor(element: Element): Name[] {
  const names: Name[] = []
  for (const hook of HOOKS) {
    const value = element.getAttribute(hook)
    if (value && value.length < 60 && !/\d{3,}/u.test(value))
      names.push({ selector: `[${hook}="${CSS.escape(value)}"]`, lasting: true })
  }
  if (element.tagName.includes('-')) names.push({ selector: element.tagName.toLowerCase(), lasting: true })
  for (const name of classesOf(element))
    names.push({ selector: `.${CSS.escape(name)}`, lasting: lasts(name) })
  return names
}

/** Names that both elements have. */
export function sharedNames(a: Element, b: Element): Name[] {
  const others = new Set(namesFor(b).map(({ selector }) => selector))
  return namesFor(a).filter(({ selector }) => others.has(selector))
}

/** False also for the short mixtures of letters and digits that style compilers write (`a1x`, `_3kF9z`). */
export function lasts(name: string): boolean {
  return isLasting(name) && !/^[_-]?[a-z]{0,3}\d[\w-]{0,6}$/iu.test(name) && !hasHash(name)
}

/** A part with capitals and digits in between (`Message_root__x7GqP`). */
function hasHash(name: string): boolean {
  return name.split(/[_-]+/u).some((part) => part.length > 4 && /\d/u.test(part) && /[A-Z]/u.test(part))
}
