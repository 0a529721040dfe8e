/** An answer that names only a system or its maker. */
import { sign } from '../../knowledge/facts/signs'

/** So many words may lead to the system: without a bound, words that can be read in two ways would take forever. */
const MOST_LEADS = 8

let whole: RegExp | undefined

/** The system or its maker is no model: "iPhone", "on android", "pc". Words of several languages may stand together. */
export function isSystemAlone(text: string): boolean {
  whole ??= new RegExp(
    `^(?:(?:${sign('leads-bare-system').source})\\s?){0,${MOST_LEADS}}(?:${sign('bare-system').source})\\s?(?:${sign('closes-bare-system').source})?$`,
    'u',
  )
  return whole.test(text)
}
