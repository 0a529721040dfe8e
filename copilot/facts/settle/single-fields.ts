/** Fields of which a conversation has one true value. */
import type { FactField } from '../../facts'

export const SINGLE: ReadonlySet<FactField> = new Set<FactField>([
  'account',
  'email',
  'phone',
  'name',
  'os',
  'os_version',
  'app_version',
  'browser',
  'device',
  'product',
  'plan',
  'since',
  'frequency',
  'amount',
  'payment_method',
  'symptom',
  'expected',
  'impact',
  'action',
  'screen_path',
  'address_city',
  'error_text',
])
