/** Reads what the page says about the customer beside the conversation. */
import type { CustomerFields } from '../../copilot/transcript'
import { pageField } from '../../knowledge/facts/page-labels'
import type { HelpdeskMap } from '../map'
import { all, first, type Root } from '../page/query'
import { firstValue } from '../page/value'
import { isOnScreen } from '../page/visible'
import { readBeside } from './beside'
import { readText } from './text'

const ROW_LIMIT = 30

export function readCustomer(root: Root, pane: Element, map: HelpdeskMap): CustomerFields {
  const fields: CustomerFields = {}
  const sources = map.customer
  // Who knows no place of any field but the name looks for panels beside the conversation.
  if (!sources?.email && !sources?.phone && !sources?.other) Object.assign(fields, besideSafely(root, pane))
  if (!sources) return fields
  const around = { conversation: pane, page: root }
  const name = firstValue(sources.name, around, 'page')?.value
  if (name) fields.name = name.slice(0, 120)
  const email = /[^\s<>()@,;:]{1,64}@[^\s<>()@,;:]{3,190}/u.exec(
    firstValue(sources.email, around, 'page')?.value ?? '',
  )?.[0]
  if (email) fields.email = email
  const phone = firstValue(sources.phone, around, 'page')?.value
  if (phone && /\d{3}/u.test(phone.replace(/\D/gu, ''))) fields.phone = phone.slice(0, 40)
  const other = readRows(root, sources.other ?? [])
  if (Object.keys(other).length > 0) fields.other = other
  return fields
}

function besideSafely(root: Root, pane: Element): CustomerFields {
  try {
    return readBeside(root, pane)
  } catch {
    return {}
  }
}

type Rows = NonNullable<NonNullable<HelpdeskMap['customer']>['other']>

function readRows(root: Root, rows: Rows): Record<string, string> {
  const found: Record<string, string> = Object.create(null)
  for (const { row, label, named, value } of rows) {
    // Of the fields on the screen only: pages keep those of other conversations mounted.
    for (const element of all(root, row).slice(0, ROW_LIMIT).filter(isOnScreen)) {
      const key = label === undefined ? named : lineOf(first(element, label), 60)
      const text = lineOf(first(element, value), 300)
      if (key && text && !(key in found) && pageField(key) !== 'secret') found[key] = text
    }
  }
  return { ...found }
}

function lineOf(element: Element | null, limit: number): string {
  return element
    ? readText(element, { limit })
        .text.replace(/\s+/gu, ' ')
        .replace(/\s*[:：]$/u, '')
    : ''
}
