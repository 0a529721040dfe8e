/** When two values say the same. */
import { fold } from '../../../knowledge/text/fold'
import type { Candidate } from '../candidate'

/** A value as it is compared: without what its spelling varies in, a phone number by its end. */
export function keyOf(item: Candidate): string {
  const value = fold(item.canon && item.canon !== 'other' ? item.canon : item.value).replace(
    /^v(?=\d)|[\s#"'()-]/gu,
    '',
  )
  return item.field === 'phone' ? value.replace(/\D/g, '').replace(/^0+/, '').slice(-9) : value
}
