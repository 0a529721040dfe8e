/**
 * LinkedIn messaging.
 *
 * Read from public code, 2024 to 2026, ten sources and more. Messages of one sender are grouped: name and time stand
 * on the first, in the message or in its row. Parts of a newer interface live in shadow roots (one source, 2026-04)
 * and are not read by this map. Chats in small windows over the page are not the open conversation.
 */
import { type HelpdeskMap, MAP_VERSION } from '../map'

const ROW = 'li.msg-s-message-list__event'
const WINDOW = '.msg-overlay-conversation-bubble'

export const linkedin: HelpdeskMap = {
  version: MAP_VERSION,
  name: 'linkedin',
  displayName: 'LinkedIn',
  hosts: ['www.linkedin.com/messaging'],
  fingerprint: ['.msg-s-message-list', '.msg-s-event-listitem'],
  evidence: 'code',
  conversation: {
    panes: [
      `.msg-s-message-list:not(${WINDOW} *)`,
      `.msg-s-message-list-content:not(${WINDOW} *)`,
      `ul:has(> .msg-s-message-list__event):not(${WINDOW} *)`,
    ],
    id: [{ url: '/messaging/thread/([^/?#]+)' }],
  },
  items: ['.msg-s-event-listitem[data-event-urn]', '.msg-s-event-listitem'],
  dayLines: '.msg-s-message-list__time-heading',
  messageId: [{ attribute: 'data-event-urn' }],
  roles: [
    { role: 'customer', on: 'item', selector: '.msg-s-event-listitem--other' },
    { role: 'agent', on: 'item', selector: '.msg-s-event-listitem' },
  ],
  otherwise: 'system',
  author: [
    { selector: '.msg-s-message-group__name' },
    { in: 'ancestor', selector: ROW, inside: '.msg-s-message-group__name' },
  ],
  time: [
    { selector: '.msg-s-message-group__timestamp' },
    { in: 'ancestor', selector: ROW, inside: '.msg-s-message-group__timestamp' },
  ],
  text: {
    selectors: ['.msg-s-event-listitem__body', ':scope'],
    strip: ['.msg-s-message-group__meta', '.msg-s-event-listitem__link'],
  },
  order: 'document',
  carry: { author: 'previous', time: 'previous' },
  channel: { is: 'chat' },
  customer: { name: [{ selector: '.msg-entity-lockup__entity-title' }] },
  replyBox: {
    editors: [
      `.msg-form__contenteditable[contenteditable="true"]:not(${WINDOW} *)`,
      '.msg-form__contenteditable [contenteditable="true"]',
    ],
    signs: [],
    // A thread has no internal notes.
    otherwise: 'public',
  },
}
