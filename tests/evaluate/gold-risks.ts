/** The risks that label guides know; the product finds more, which are not scored. */
export const GOLD_RISKS = [
  'legal',
  'regulator',
  'exposure',
  'chargeback',
  'supervisor',
  'churn',
  'fraud',
  'safety',
  'repeat',
  'privacy',
] as const
