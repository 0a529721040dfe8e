/**
 * tawk.to dashboard.
 *
 * Read from public code, 2026 (the editor in three sources, the conversation in one). Chats opened before stay
 * mounted without a size. No class tells customer from agent: the name on the contact card does.
 */
import { type HelpdeskMap, MAP_VERSION } from '../map'

const AUTHOR = '.tawk-text-grey-2.tawk-text-regular-1'

export const tawkto: HelpdeskMap = {
  version: MAP_VERSION,
  name: 'tawkto',
  displayName: 'tawk.to',
  hosts: ['dashboard.tawk.to'],
  evidence: 'code',
  conversation: {
    panes: ['.tawk-smooth-scroll:has([id^="blockId-"])', '.tawk-smooth-scroll:has(.tawk-message)'],
    id: [{ url: '^.+$' }],
  },
  items: ['[id^="blockId-"]'],
  messageId: [{ attribute: 'id', pattern: 'blockId-(.+)' }],
  roles: [
    { role: 'system', on: 'inside', selector: '.tawk-log-message-text' },
    { role: 'customer', authorIs: 'customer' },
    // A visitor who gave no name has none in the conversation either.
    { role: 'customer', on: 'item', selector: `:not(:has(${AUTHOR}))` },
    { role: 'agent', on: 'inside', selector: '.tawk-message' },
  ],
  otherwise: 'system',
  author: [{ selector: AUTHOR }],
  time: [{ selector: '.tawk-time' }],
  text: { selectors: ['.tawk-message, .tawk-log-message-text', ':scope'], strip: ['.tawk-time'] },
  order: 'document',
  channel: { is: 'chat' },
  customer: {
    // The card holds one form for each field, label and value together.
    name: [1, 2, 3].map((place) => ({
      selector: `.tawk-contact-details-card form:nth-of-type(${place})`,
      pattern: '^(?:name|nome|nombre|姓名|名称|名稱|نام) ?:? ?(.+)$',
    })),
    email: [{ selector: '.tawk-contact-details-card' }],
  },
  replyBox: {
    editors: ['.tawk-message-input[contenteditable="true"]'],
    signs: [],
    otherwise: 'unsure',
  },
  sidesUnsure: true,
}
