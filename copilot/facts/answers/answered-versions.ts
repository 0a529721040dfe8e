/** Versions as answers: of several numbers the one that is in use. */
import { sign } from '../../../knowledge/facts/signs'
import type { FactField } from '../../facts'
import { type Candidate, candidate } from '../candidate'
import type { MessageView } from '../message-view'
import { overlaps } from '../values/secrets'
import { spokenVersion } from '../values/spoken'
import { versionInWords } from '../values/spoken-english'
import type { Span } from './answering'

/** A version without what makes it a count: of "2-3 times" the first number has no unit behind it. */
function uncounted(words: string, behind: string): string {
  if (!sign('counts-behind').test(behind)) return words
  const first = words.replace(/[-_+]\d{1,6}$/u, '')
  return first === words ? '' : first
}

/** True when the words around a version say that it is not the one in use. */
export function isFormer(before: string, behind: string): boolean {
  return (
    // "2.30还好好的": the one that worked is not the one in use.
    sign('worked-version-behind').test(behind) ||
    // "It was 5.3 before, now 5.4".
    sign('former-before').test(before.replace(/v$/u, '')) ||
    sign('former-behind').test(behind)
  )
}

/** "4.12 is of the labeller. The filler has 4.06": the first is another thing's, and the right one follows. */
const isOfAnother = (behind: string): boolean =>
  sign('of-another-behind').test(behind) && sign('version-number').test(behind)

/** True when a number cannot be a version of the field. */
function isOtherNumber(view: MessageView, field: FactField, value: string, before: string): boolean {
  if (field === 'app_version') return !/\.|^20\d\d-/u.test(value) && view.text.length > 24
  // "畅玩50": digits run together with a name are its model.
  return field === 'os_version' && !value.includes('.') && sign('model-before').test(before)
}

function versionsIn(view: MessageView, field: FactField, taken: readonly Span[]): Candidate[] {
  return [...view.text.matchAll(sign('version-number', 'g'))].flatMap((match) => {
    const words = match.groups?.v ?? ''
    const start = match.index + match[0].length - words.length
    const value = uncounted(words, view.text.slice(start + words.length))
    const end = start + value.length
    const before = view.text.slice(0, start)
    if (value === '' || overlaps(taken, start, end) || isFormer(before, view.text.slice(end))) return []
    if (isOfAnother(view.text.slice(end))) return []
    return isOtherNumber(view, field, value, before) ? [] : [candidate(view, field, start, end, 4)]
  })
}

/** The version that an answer tells, in digits or in words. */
export function readVersion(view: MessageView, field: FactField, taken: readonly Span[]): Candidate[] {
  const found = versionsIn(view, field, taken)
  const words = found.length < 2 ? versionInWords(view.text) : undefined
  if (words) return [candidate(view, field, words.start, words.end, 4, words.value)]
  const first = view.clauses[0]
  const said = found.length === 0 && first ? spokenVersion(first.text) : undefined
  if (first && said)
    return [candidate(view, field, first.start + said.start, first.start + said.end, 4, said.value)]
  // "1.0.88. wait, that was the notes. it says 1.0.92": after a word that takes back, the later one counts.
  const last = found.at(-1)
  if (found[0] && last && last !== found[0]) {
    const between = view.text.slice(found[0].end, last.start)
    if (sign('takes-back-answer').test(between) || sign('takes-back-behind').test(view.text.slice(last.end)))
      return [last]
  }
  // A number with dots is a version before a bare one, which may belong to a model.
  const best = found.find((item) => item.value.includes('.')) ?? found[0]
  return best ? [best] : []
}
