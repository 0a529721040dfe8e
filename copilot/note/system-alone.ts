/** An answer that names only a system or its maker. */
import { sign } from '../../knowledge/facts/signs'

let whole: RegExp | undefined

/** The system or its maker is no model: "iPhone", "on android", "pc". Words of several languages may stand together. */
export function isSystemAlone(text: string): boolean {
  whole ??= new RegExp(
    `^(?:(?:${sign('leads-bare-system').source})\\s?)*(?:${sign('bare-system').source})\\s?(?:${sign('closes-bare-system').source})?$`,
    'u',
  )
  return whole.test(text)
}
