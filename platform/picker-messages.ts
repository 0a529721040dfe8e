/** Messages between the panel and the reply picker in the page, one type a direction. */
import type { InsertionResult, InsertRequest } from '../helpdesks'
import type { OfferedReply, ReplyPickerWords } from '../helpdesks/picker/words'

export type PanelToPicker =
  /** Opens by the caret, if what stands before it is the trigger. */
  | { type: 'picker-open'; trigger: string; words: ReplyPickerWords }
  /** What is offered for what was typed. */
  | { type: 'picker-items'; query: string; items: OfferedReply[] }
  /** Puts the chosen reply in the place of what was typed. */
  | { type: 'picker-insert'; insert: InsertRequest }
  /** The panel takes over; what was typed stays. */
  | { type: 'picker-close' }

export type PickerToPanel =
  | { type: 'picker-query'; query: string }
  | { type: 'picker-chosen'; id: string }
  | { type: 'picker-done'; result: InsertionResult }
  | { type: 'picker-closed' }
