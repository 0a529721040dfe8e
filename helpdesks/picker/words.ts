/** What the reply picker shows. Types only. */

export interface ReplyPickerWords {
  language: string
  direction: 'ltr' | 'rtl'
  /** Name of the picker and of its search field. */
  title: string
  placeholder: string
  /** Which keys do what. */
  keys: string
  /** Said when nothing fits. */
  none: string
  /** Said of a reply that has to be finished in the panel. */
  blanks: string
  /** Spoken: how many replies there are; one sentence for each count up to the most that are offered. */
  counts: string[]
}

export interface OfferedReply {
  id: string
  title: string
  /** The beginning of the reply on one line. */
  text: string
  /** True when it has blanks: the panel takes over. */
  blanks: boolean
  language: string
}

/** Replies that the picker offers at most. */
export const OFFERED = 8
