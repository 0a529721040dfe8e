/**
 * tawk.to dashboard.
 *
 * Read from public code, 2026 (the editor in three sources, the conversation in one). Chats opened before stay
 * mounted without a size. No class tells customer from agent: the name on the contact card does.
 */
import { type HelpdeskMap, MAP_VERSION } from '../map'

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
    { role: 'agent', on: 'inside', selector: '.tawk-message' },
  ],
  otherwise: 'system',
  author: [{ selector: '.tawk-text-grey-2.tawk-text-regular-1' }],
  time: [{ selector: '.tawk-time' }],
  text: { selectors: ['.tawk-message, .tawk-log-message-text', ':scope'], strip: ['.tawk-time'] },
  order: 'document',
  channel: { is: 'chat' },
  customer: {
    // The card begins with the name; the mail address follows.
    name: [{ selector: '.tawk-contact-details-card', pattern: '^(.{2,80}?) \\S{1,64}@' }],
    email: [{ selector: '.tawk-contact-details-card' }],
  },
  replyBox: {
    editors: ['.tawk-message-input[contenteditable="true"]'],
    signs: [],
    otherwise: 'unsure',
  },
  sidesUnsure: true,
}
