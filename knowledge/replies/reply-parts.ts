/** What a reply can be made of, and how long it can be. */

/** `form` is the greeting and the closing of a mail. */
export const REPLY_PARTS = [
  'form',
  'empathy',
  'restate',
  'solution',
  'question',
  'commitment',
  'follow-up',
] as const
export type ReplyPart = (typeof REPLY_PARTS)[number]

export const REPLY_LENGTHS = ['short', 'normal', 'full'] as const
export type ReplyLength = (typeof REPLY_LENGTHS)[number]
