/** Numbers that are surely personal, by their check or grouping: mainland identity cards, accounts of banks, phones. */
import { fold } from '../../knowledge/text/fold'

/** True for the number of a mainland identity card: a date of birth and the right check sign (GB 11643). */
function isMainlandId(text: string): boolean {
  const signs = text.normalize('NFKC').replace(/[\s-]/gu, '').toUpperCase()
  if (!/^\d{6}(?:19|20)\d{2}(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])\d{3}[\dX]$/u.test(signs)) return false
  let sum = 0
  for (let at = 0; at < 17; at++) sum += Number(signs[at]) * (2 ** (17 - at) % 11)
  return '10X98765432'[sum % 11] === signs[17]
}

/** True for an account number with its check (ISO 13616). */
function isIban(text: string): boolean {
  const signs = text.normalize('NFKC').replace(/\s/gu, '').toUpperCase()
  if (!/^[A-Z]{2}\d{2}[A-Z\d]{10,30}$/u.test(signs)) return false
  let rest = 0
  for (const sign of signs.slice(4) + signs.slice(0, 4)) {
    const value = Number.parseInt(sign, 36)
    rest = (rest * (value > 9 ? 100 : 10) + value) % 97
  }
  return rest === 1
}

/** A phone's grouping, or the social security number's: no order is written so. */
const GROUPED =
  /^(?:(?:\+|00) ?\d.*|\(\d{2,5}\).*|\d{3}-\d{2}-\d{4}|(?:1[ -])?\d{3}([ .-])\d{3}\1\d{4}|0\d{1,4} \d[\d ]{5,9}|1[3-9]\d([ .-])\d{4}\2\d{4})$/u

/** True for a number that was taken for an order's and is, by its check or grouping, something else. */
export function isSurelyPersonal(text: string): boolean {
  return isMainlandId(text) || isIban(text) || GROUPED.test(fold(text).trim())
}
