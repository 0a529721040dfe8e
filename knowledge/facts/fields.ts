/** The fields of facts: shared by the data that finds them and the code that reads them. */

/** Every field a fact can have. Ids and versions are exact, the rest are the customer's words. */
export const FACT_FIELDS = [
  'account',
  'email',
  'phone',
  'name',
  'order_id',
  'ticket_id',
  'product',
  'plan',
  'device',
  'os',
  'os_version',
  'app_version',
  'browser',
  'error_code',
  'error_text',
  'screen_path',
  'action',
  'symptom',
  'frequency',
  'since',
  'steps_tried',
  'expected',
  'amount',
  'payment_method',
  'tracking_no',
  'address_city',
  'impact',
] as const
export type FactField = (typeof FACT_FIELDS)[number]
