/** Numbers behind an id that was given: a question is answered once, what follows it in other words is something else. */
import { sign } from '../../../knowledge/facts/signs'
import type { FactField } from '../../facts'
import type { Candidate } from '../candidate'
import { has } from '../message-view'
import { shapeOf } from './put-right-han'

const GIVEN_ONCE: ReadonlySet<FactField> = new Set<FactField>([
  'account',
  'order_id',
  'ticket_id',
  'tracking_no',
])

/** Follows which ids have answered the agent's latest question. */
export class GivenIds {
  readonly #given = new Map<FactField, Candidate>()

  /** A new question is open. */
  clear(): void {
    this.#given.clear()
  }

  /** The values of a message without numbers that only look like a second answer ("煮蛋器 89", "换的新号 150…"). */
  keep(items: readonly Candidate[]): Candidate[] {
    const kept = items.filter((item) => {
      const before = this.#given.get(item.field)
      return (
        item.strength < 4 ||
        !before ||
        before.view === item.view ||
        shapeOf(before.value) === shapeOf(item.value) ||
        !/\p{Script=Han}/u.test(item.view.text) ||
        sign('takes-number-back').test(item.view.text) ||
        has(item.view, 'correction', item.view.text)
      )
    })
    for (const item of kept)
      if (GIVEN_ONCE.has(item.field) && item.strength >= 4) this.#given.set(item.field, item)
    return kept
  }
}
