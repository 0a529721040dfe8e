/**
 * LinkedIn messaging.
 *
 * Read from public code, 2024 to 2026. Messages of one sender are grouped: name and time stand on the first.
 * Parts of a newer interface live in shadow roots and are not read by this map.
 */
import { type HelpdeskMap, MAP_VERSION } from '../map'

export const linkedin: HelpdeskMap = {
  version: MAP_VERSION,
  name: 'linkedin',
  displayName: 'LinkedIn',
  hosts: ['www.linkedin.com/messaging'],
  evidence: 'code',
  conversation: {
    panes: ['.msg-s-message-list', '.msg-s-message-list-content', 'ul:has(> .msg-s-message-list__event)'],
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
  author: [{ selector: '.msg-s-message-group__name' }],
  time: [{ selector: '.msg-s-message-group__timestamp' }],
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
      '.msg-form__contenteditable[contenteditable="true"]',
      '.msg-form__contenteditable [contenteditable="true"]',
    ],
    signs: [],
    // A thread has no internal notes.
    otherwise: 'public',
  },
}
