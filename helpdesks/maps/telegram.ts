/**
 * Telegram Web, both clients (K and A).
 *
 * Read from public code, 2023 to 2026-10, and from A's own source of 2025. The first names of each list are those of
 * K, the second those of A. In a group the writer's name stands on the first message of a run. A writes its own lines
 * twice, one copy for the look only. Both take messages out of the page that are far away. The fingerprint is for
 * copies of the clients on other hosts.
 */
import { type HelpdeskMap, MAP_VERSION } from '../map'

export const telegram: HelpdeskMap = {
  version: MAP_VERSION,
  name: 'telegram',
  displayName: 'Telegram',
  hosts: ['web.telegram.org'],
  fingerprint: ['.bubbles .bubble[data-mid][data-peer-id], #MiddleColumn .Message'],
  evidence: 'code',
  conversation: {
    panes: ['.chat.active .bubbles', '.bubbles', '#MiddleColumn .messages-layout', '#MiddleColumn'],
    id: [{ url: '#@?(-?[\\w.]+)' }],
  },
  items: ['.bubble[data-mid], .bubble.service:not(.is-date)', '.Message, .ActionMessage'],
  dayLines: '.bubble.is-date, .sticky-date',
  messageId: [
    { attribute: 'data-mid' },
    { attribute: 'data-message-id' },
    { attribute: 'id', pattern: 'message-?(\\d+)' },
  ],
  roles: [
    { role: 'system', on: 'item', selector: '.bubble.service, .ActionMessage' },
    { role: 'agent', on: 'item', selector: '.is-out' },
    { role: 'customer', on: 'item', selector: '.is-in' },
    { role: 'agent', on: 'item', selector: '.Message.own' },
    { role: 'customer', on: 'item', selector: '.Message' },
  ],
  otherwise: 'system',
  author: [{ selector: '.name .peer-title' }, { selector: '.message-title .sender-title' }],
  time: [
    { selector: '.time-inner[title]', attribute: 'title' },
    { selector: '.time' },
    { selector: '.message-time' },
  ],
  text: {
    selectors: [
      '.translatable-message',
      '.message',
      '.text-content',
      '.ActionMessage > div + div > span',
      ':scope',
    ],
    strip: ['.time', '.reactions', '.MessageMeta', '.Reactions', '.Avatar', '.bubble-tail'],
    quoted: ['.reply', '.EmbeddedMessage'],
  },
  order: 'document',
  virtualised: true,
  carry: { author: 'previous' },
  channel: { is: 'chat' },
  customer: {
    name: [
      { selector: '.chat.active .topbar .peer-title' },
      { selector: '.topbar .peer-title' },
      { selector: '.MiddleHeader .fullName' },
    ],
  },
  replyBox: {
    editors: [
      // A copy that only measures the text stands beside the real field.
      '.chat.active .input-message-input[contenteditable="true"]:not(.input-field-input-fake)',
      '.input-message-input[contenteditable="true"]:not(.input-field-input-fake)',
      '#editable-message-text[contenteditable="true"]',
    ],
    signs: [],
    // A chat has no internal notes.
    otherwise: 'public',
  },
}
