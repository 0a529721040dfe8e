/**
 * Intercom Inbox.
 *
 * Read from public code, 2024 to 2026-10. In April 2026 the class prefix became `inbox-2__` and message parts
 * lost their category: since then only the side of a bubble tells customer from agent, and a note that stands
 * on the right cannot be told from a reply. The older names are tried after the newer ones.
 */
import { type HelpdeskMap, MAP_VERSION } from '../map'

export const intercom: HelpdeskMap = {
  version: MAP_VERSION,
  name: 'intercom',
  displayName: 'Intercom',
  hosts: ['app.intercom.com', 'app.eu.intercom.com', 'app.au.intercom.com'],
  evidence: 'code',
  conversation: {
    panes: [
      '[data-testid="conversation-stream-scroll-container"]',
      '[data-conversation-stream]',
      '[data-intercom-target-conversation-stream]',
      '.inbox-2__conversation-stream',
      '.inbox2__conversation-stream',
    ],
    id: [{ url: '/conversations?/(\\d+)' }],
  },
  items: ['[class*="group/content-part"]', '[data-part-group-id]'],
  messageId: [
    { attribute: 'data-part-group-id' },
    { in: 'ancestor', selector: '[data-part-entity-id]', attribute: 'data-part-entity-id' },
  ],
  roles: [
    { role: 'customer', on: 'item', selector: '[data-part-group-category="1"]' },
    { role: 'agent', on: 'item', selector: '[data-part-group-category="3"]' },
    { role: 'note', on: 'item', selector: '[data-part-group-category="4"]' },
    { role: 'bot', on: 'item', selector: '[data-part-group-category="5"]' },
    { role: 'system', on: 'item', selector: '[data-part-group-category]' },
    { role: 'customer', side: 'start' },
    { role: 'agent', side: 'end' },
  ],
  otherwise: 'system',
  text: {
    selectors: [
      '.interblocks-html, .inbox-2__user-email-content',
      '.inbox-2__break-words, .inbox2__break-words',
      ':scope',
    ],
    strip: ['[class*="__avatar"]'],
  },
  order: 'document',
  channel: {
    is: 'chat',
    unless: [
      {
        selector: '.channels__inbox__email-metadata-container, .inbox-2__user-email-part',
        channel: 'email',
      },
    ],
  },
  customer: {
    name: [
      { selector: '[data-inbox-conversation-header-title] span' },
      { selector: '[data-inbox-conversation-header-title]' },
    ],
  },
  replyBox: {
    editors: [
      '[data-conversation-reply-composer] .ProseMirror[contenteditable="true"]',
      '.embercom-prosemirror-composer-editor[contenteditable="true"]',
      '.embercom-prosemirror-composer-editor [contenteditable="true"]',
    ],
    scope: '[data-conversation-reply-composer]',
    // Only the older note box is known; whether today's writes a note or a reply is not.
    signs: [
      { audience: 'note', on: 'around', selector: '.conversation__text.o__note' },
      { audience: 'note', on: 'near', selector: '.conversation__text.o__note' },
    ],
    otherwise: 'unsure',
  },
}
