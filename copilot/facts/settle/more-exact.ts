/** A version that its message tells once more, to its last number ("13几来着，我瞅瞅，13.1"). */
import { type Candidate, candidate } from '../candidate'

/** What may stand between the two. */
const AGAIN = /^\D{1,30}(?<v>\d{1,3}(?:\.\d{1,5}){1,3})(?![\d.])/u

/** The version as it was told to its last number. */
export function moreExact(item: Candidate): Candidate {
  if (item.field !== 'os_version' && item.field !== 'app_version') return item
  const match = AGAIN.exec(item.view.text.slice(item.end, item.end + 48))
  const value = match?.groups?.v
  if (!match || !value?.startsWith(`${item.value.toLowerCase()}.`)) return item
  const end = item.end + match[0].length
  return candidate(item.view, item.field, end - value.length, end, item.strength)
}
