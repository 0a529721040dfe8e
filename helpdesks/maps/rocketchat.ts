/**
 * Rocket.Chat omnichannel (self-hosted on any domain).
 *
 * Read from the product's source, 2024 to 2026; in 2026 its test hook `data-qa-type` went and its list became
 * virtualised. `data-own` marks the logged-in agent only: another agent is
 * told by a name that is neither the visitor's nor a visitor's user name. A grouped message has no name and no bot
 * sign of its own: it goes on with the one before.
 */
import { type HelpdeskMap, MAP_VERSION } from '../map'

export const rocketchat: HelpdeskMap = {
  version: MAP_VERSION,
  name: 'rocketchat',
  displayName: 'Rocket.Chat',
  fingerprint: ['[data-mid][data-own][data-sequential]'],
  evidence: 'code',
  conversation: {
    // The room's own list; a thread beside it has a list of its own.
    panes: ['[id^="chat-window-"]', '.messages-container-main', '[role="list"]:has([data-mid])'],
    id: [
      { in: 'conversation', selector: '[id^="chat-window-"]', attribute: 'id', pattern: 'chat-window-(.+)' },
      { url: '^/(?:live|omnichannel/current)/([^/?#]+)' },
    ],
  },
  // The preview of a thread has no `data-own`.
  items: ['[data-mid][data-own], [data-system-message-type]'],
  // The line above unread messages looks the same, without a day.
  dayLines: '[role="listitem"][data-time]',
  messageId: [{ attribute: 'data-mid' }, { attribute: 'data-id' }],
  roles: [
    { role: 'system', on: 'item', selector: '[data-system-message-type]' },
    { role: 'bot', on: 'inside', selector: '[class*="message-header__role"]', text: '\\bbot\\b' },
    { role: 'agent', on: 'item', selector: '[data-own="true"]' },
    { role: 'customer', on: 'inside', selector: '[data-username^="guest-"]' },
    { role: 'customer', authorIs: 'customer' },
    { role: 'agent', on: 'inside', selector: '[data-username]' },
    // Begins a group, and nothing tells whose: the visitor's, as the room is theirs.
    { role: 'customer', on: 'item', selector: '[data-sequential="false"]' },
  ],
  // The rest of a group whose beginning is not loaded.
  otherwise: 'customer',
  author: [
    { selector: '[id$="-displayName"]', attribute: 'aria-label' },
    { selector: '[id$="-displayName"]' },
    { selector: '.rcx-message-system__name' },
  ],
  time: [
    { selector: '[id$="-time"]', attribute: 'title' },
    { selector: '[id$="-time"]' },
    { selector: '.rcx-message-system__time', attribute: 'title' },
  ],
  text: {
    selectors: ['[id$="-content"]', '[role="document"]', '.rcx-message-body', ':scope'],
    strip: ['.rcx-message-toolbar', '.rcx-avatar'],
  },
  order: 'document',
  virtualised: true,
  carry: { author: 'previous', time: 'previous', role: 'previous' },
  channel: { is: 'chat' },
  customer: { name: [{ selector: '.rcx-room-header h1' }, { selector: '.rcx-room-header__name' }] },
  replyBox: {
    editors: ['textarea[name="msg"]'],
    signs: [],
    // There are no internal notes in a room's box.
    otherwise: 'public',
  },
}
