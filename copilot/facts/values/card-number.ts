/** Numbers of payment cards, told by their check digit. */

/** Luhn check (ISO/IEC 7812) over a string of digits. */
export function passesLuhn(digits: string): boolean {
  let sum = 0
  for (let i = 0; i < digits.length; i++) {
    let digit = digits.charCodeAt(digits.length - 1 - i) - 48
    if (i % 2 === 1) {
      digit *= 2
      if (digit > 9) digit -= 9
    }
    sum += digit
  }
  return sum % 10 === 0
}

/** True for 13 to 19 digits that a payment card can have: issuer digit 2 to 6 and a right check digit. */
export function isCardNumber(words: string): boolean {
  const digits = words.replace(/\D/g, '')
  return digits.length >= 13 && digits.length <= 19 && /^[2-6]/.test(digits) && passesLuhn(digits)
}
