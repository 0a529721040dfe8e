/** How long counts may be kept, in days. */
export const RETENTION_DAYS = [30, 90, 180, 365] as const
export type RetentionDays = (typeof RETENTION_DAYS)[number]
