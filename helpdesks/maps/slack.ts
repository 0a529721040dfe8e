/**
 * Slack, as a support channel or direct message.
 *
 * Read from public code, 2023 to 2026. Nothing says who is the customer: in a direct message it is whom the
 * header names; elsewhere who wrote first is taken for the customer, and the sides are unsure. Grouped messages have
 * no name. The list is virtualised. The fingerprint is for companies whose access proxy gives another host.
 */
import { type HelpdeskMap, MAP_VERSION } from '../map'

const PERSON = '^(.*(?:\\s|[^\\x00-\\x7f]).*)$'

export const slack: HelpdeskMap = {
  version: MAP_VERSION,
  name: 'slack',
  displayName: 'Slack',
  hosts: ['app.slack.com/client'],
  fingerprint: ['[data-qa="message_container"]', '.c-message_kit__blocks'],
  evidence: 'code',
  conversation: {
    // Not the thread that may stand beside the conversation: it has messages and a box of its own.
    panes: [
      '.p-message_pane',
      '.p-workspace__primary_view',
      '[role="main"]:has([data-qa="message_container"])',
    ],
    id: [{ url: '/client/[^/]+/([^/?#]+)' }],
  },
  items: ['[data-qa="message_container"]'],
  messageId: [
    { attribute: 'data-msg-ts' },
    { in: 'ancestor', selector: '[data-item-key]', attribute: 'data-item-key' },
  ],
  roles: [
    { role: 'customer', authorIs: 'customer' },
    { role: 'customer', authorIs: 'first' },
  ],
  otherwise: 'agent',
  author: [{ selector: '[data-qa="message_sender_name"]' }],
  time: [
    { selector: '.c-timestamp[data-ts]', attribute: 'data-ts', pattern: '^(\\d{10})' },
    { selector: '.c-timestamp', attribute: 'aria-label' },
    { selector: '.c-timestamp' },
    // The key of a row is the moment of its message.
    { in: 'ancestor', selector: '[data-item-key]', attribute: 'data-item-key', pattern: '^(\\d{10})\\.' },
  ],
  text: {
    selectors: ['.c-message_kit__blocks', '[data-qa="message-text"]'],
    strip: ['.c-timestamp', '.c-message__edited_label'],
  },
  order: 'document',
  virtualised: true,
  carry: { author: 'previous' },
  channel: { is: 'chat' },
  customer: {
    // The header of a channel has the channel's name: one word of plain letters, which a person's rarely is.
    name: [
      { selector: '[data-qa="channel_name"]', pattern: PERSON },
      { selector: '.p-view_header__channel_title', pattern: PERSON },
    ],
  },
  replyBox: {
    editors: [
      '[data-qa="message_input"] .ql-editor[contenteditable="true"]',
      '[data-qa="message_input"] [contenteditable="true"]',
      '[data-qa="message_input"][contenteditable="true"]',
    ],
    signs: [],
    // A channel has no internal notes.
    otherwise: 'public',
  },
  sidesUnsure: true,
}
