/**
 * tawk.to dashboard.
 *
 * Read from public code, 2026 (the editor in three sources, conversation and card in one). Chats opened before stay
 * mounted without a size, and so do their contact cards. No class tells customer from agent: the name on the contact
 * card does. A block without a name goes on with the one above; with none above it is the visitor's.
 */
import { type HelpdeskMap, MAP_VERSION } from '../map'

const AUTHOR = '.tawk-text-grey-2.tawk-text-regular-1'
const CARD = '.tawk-contact-details-card'
const BLOCK = '[id^="blockId-"]'

/** The card holds one form for each field, label and value together, in an order of the team's own. */
const field = (label: string) =>
  [1, 2, 3, 4, 5, 6].map((place) => ({
    selector: `${CARD} form:nth-of-type(${place})`,
    pattern: `^(?:${label}) ?:? ?(.+)$`,
  }))

const NAME = field('name|nome|nombre|姓名|名称|名稱|نام')

export const tawkto: HelpdeskMap = {
  version: MAP_VERSION,
  name: 'tawkto',
  displayName: 'tawk.to',
  hosts: ['dashboard.tawk.to'],
  fingerprint: [`.tawk-smooth-scroll ${BLOCK}`, '.tawk-message, .tawk-log-message-text'],
  evidence: 'code',
  conversation: {
    panes: [`.tawk-smooth-scroll:has(${BLOCK})`, '.tawk-smooth-scroll:has(.tawk-message)'],
    // One address may hold several chats side by side.
    id: [{ url: '^.+$' }, ...NAME],
    all: true,
  },
  items: [BLOCK],
  messageId: [{ attribute: 'id', pattern: 'blockId-(.+)' }],
  roles: [
    { role: 'system', on: 'inside', selector: '.tawk-log-message-text' },
    { role: 'system', on: 'item', selector: ':not(:has(.tawk-message))' },
    { role: 'customer', authorIs: 'customer' },
    { role: 'agent', on: 'inside', selector: AUTHOR },
  ],
  otherwise: 'customer',
  author: [{ selector: AUTHOR }],
  time: [{ selector: '.tawk-time' }],
  text: { selectors: ['.tawk-message, .tawk-log-message-text', ':scope'], strip: ['.tawk-time', AUTHOR] },
  order: 'document',
  carry: { author: 'previous', role: 'previous' },
  channel: { is: 'chat' },
  customer: {
    name: NAME,
    email: [{ selector: CARD }],
    phone: field('phone(?: number)?|telefone|teléfono|电话|電話|手机|手機|تلفن'),
  },
  replyBox: {
    editors: ['.tawk-message-input[contenteditable="true"]'],
    signs: [],
    otherwise: 'unsure',
  },
  sidesUnsure: true,
}
