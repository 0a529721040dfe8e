/** The labels under which pages show a customer's fields, and those whose values are never taken. */
import type { FactField } from './fields'
import data from './page-labels.json'

type PageField = Extract<
  FactField,
  | 'name'
  | 'email'
  | 'phone'
  | 'account'
  | 'order_id'
  | 'ticket_id'
  | 'tracking_no'
  | 'device'
  | 'os'
  | 'app_version'
  | 'browser'
  | 'product'
  | 'plan'
  | 'address_city'
>

const FIELDS = new Map<string, PageField>()
for (const [field, labels] of Object.entries(data.fields))
  for (const label of labels) FIELDS.set(plainLabel(label), field as PageField)

const SECRETS = new Set(data.secrets.map(plainLabel))

/** A label's words for comparing: no case, no colon, one space, Persian letters in one spelling. */
function plainLabel(label: string): string {
  return label
    .slice(0, 80)
    .normalize('NFKC')
    .toLowerCase()
    .replace(/ي/gu, 'ی')
    .replace(/ك/gu, 'ک')
    .replace(/[\s\u200c_]+/gu, ' ')
    .replace(/^[\s*•·-]+|[\s:*#.]+$/gu, '')
}

/** The fact that a page's label stands for; `secret` for what must never be taken; undefined for other labels. */
export function pageField(label: string): PageField | 'secret' | undefined {
  const plain = plainLabel(label)
  if (SECRETS.has(plain)) return 'secret'
  return FIELDS.get(plain)
}
