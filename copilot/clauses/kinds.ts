/** What a stretch of a message can tell, in the order of the model's classes. */
export const CLAUSE_KINDS = [
  'symptom',
  'step',
  'expected',
  'impact',
  'since',
  'frequency',
  'action',
  'error_text',
] as const

export type ClauseKind = (typeof CLAUSE_KINDS)[number]
