/**
 * Slack, as a support channel or direct message.
 *
 * Read from public code, 2023 to 2026. Nothing says who is the customer: in a direct message it is whom the
 * header names; elsewhere the sides have to be swapped or taught. The list is virtualised.
 */
import { type HelpdeskMap, MAP_VERSION } from '../map'

export const slack: HelpdeskMap = {
  version: MAP_VERSION,
  name: 'slack',
  displayName: 'Slack',
  hosts: ['app.slack.com/client'],
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
  // What is in the page is never known to be all.
  older: '[data-qa="message_container"]',
  messageId: [
    { attribute: 'data-msg-ts' },
    { in: 'ancestor', selector: '[data-item-key]', attribute: 'data-item-key' },
  ],
  roles: [{ role: 'customer', authorIs: 'customer' }],
  otherwise: 'agent',
  author: [{ selector: '[data-qa="message_sender_name"]' }],
  time: [
    { selector: '.c-timestamp[data-ts]', attribute: 'data-ts', pattern: '^(\\d{10})' },
    { selector: '.c-timestamp', attribute: 'aria-label' },
    { selector: '.c-timestamp' },
  ],
  text: {
    selectors: ['.c-message_kit__blocks', '[data-qa="message-text"]'],
    strip: ['.c-timestamp', '.c-message__edited_label'],
  },
  order: 'document',
  carry: { author: 'previous' },
  channel: { is: 'chat' },
  customer: {
    name: [{ selector: '[data-qa="channel_name"]' }, { selector: '.p-view_header__channel_title' }],
  },
  replyBox: {
    editors: [
      '[data-qa="message_input"] .ql-editor[contenteditable="true"]',
      '[data-qa="message_input"] [contenteditable="true"]',
    ],
    signs: [],
    // A channel has no internal notes.
    otherwise: 'public',
  },
  sidesUnsure: true,
}
