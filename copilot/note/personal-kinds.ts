/** Kinds of personal data that a note may show or mask; cards are always masked. */
export const PERSONAL_KINDS = ['name', 'phone', 'email', 'id', 'address'] as const
/** One of them. */
export type PersonalKind = (typeof PERSONAL_KINDS)[number]
