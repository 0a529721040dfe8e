/** Answers of yes or no about fields that are looked for once. */
import { FACT_FIELDS, type FactField } from '../../knowledge/facts/fields'

/** A bit for each field. */
const BITS = Object.fromEntries(FACT_FIELDS.map((field, at) => [field, 1 << at])) as Record<FactField, number>

/** Yes or no by field, kept as long as what it depends on beside the message stays the same. */
export class Kept {
  private of = ''
  private known = 0
  private yes = 0

  read(field: FactField, of: string, look: () => boolean): boolean {
    if (of !== this.of) {
      this.of = of
      this.known = 0
      this.yes = 0
    }
    const bit = BITS[field]
    if ((this.known & bit) === 0) {
      this.known |= bit
      if (look()) this.yes |= bit
    }
    return (this.yes & bit) !== 0
  }
}
