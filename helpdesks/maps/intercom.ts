/**
 * Intercom Inbox.
 *
 * Read from public code, 2024 to 2026-10. In April 2026 the class prefix became `inbox-2__` and message parts
 * lost their category (one source, a changelog of 2026-04 and its code of 2026-10): since then only the side of a
 * bubble tells customer from agent, and a note that stands on the right cannot be told from a reply. The older
 * names are tried after the newer ones. The fingerprint is for companies whose access proxy gives another host.
 */
import { type HelpdeskMap, MAP_VERSION } from '../map'

const NOTE_TAB = '[data-intercom-target="note-tab"]'

export const intercom: HelpdeskMap = {
  version: MAP_VERSION,
  name: 'intercom',
  displayName: 'Intercom',
  hosts: ['app.intercom.com', 'app.eu.intercom.com', 'app.au.intercom.com'],
  fingerprint: [
    '[data-conversation-stream], [data-intercom-target-conversation-stream], .inbox-2__conversation-stream, .inbox2__conversation-stream',
    '[class*="group/content-part"], [data-part-group-id]',
  ],
  evidence: 'code',
  conversation: {
    panes: [
      '[data-testid="conversation-stream-scroll-container"]',
      '[data-conversation-stream]',
      '[data-intercom-target-conversation-stream]',
      '.inbox-2__conversation-stream',
      '.inbox2__conversation-stream',
      '[class*="conversation-stream"]',
    ],
    id: [{ url: '/conversations?/(\\d+)' }],
  },
  items: [
    '[class*="group/content-part"]',
    '[data-part-group-id]',
    '[data-part-id], [data-intercom-part-id]',
    '.inbox-2__conversation-part, .inbox2__conversation-part',
  ],
  messageId: [
    { attribute: 'data-part-group-id' },
    { attribute: 'data-part-id' },
    { attribute: 'data-intercom-part-id' },
    { in: 'ancestor', selector: '[data-part-entity-id]', attribute: 'data-part-entity-id' },
  ],
  roles: [
    { role: 'customer', on: 'item', selector: '[data-part-group-category="1"]' },
    { role: 'agent', on: 'item', selector: '[data-part-group-category="3"]' },
    { role: 'note', on: 'item', selector: '[data-part-group-category="4"]' },
    { role: 'bot', on: 'item', selector: '[data-part-group-category="5"]' },
    { role: 'system', on: 'item', selector: '[data-part-group-category]' },
    // Further signs that one source of 2026-10 tries before it goes by the place.
    {
      role: 'customer',
      on: 'item',
      selector: '[data-author-type*="user" i], [data-author-type*="customer" i], .justify-start',
    },
    {
      role: 'agent',
      on: 'item',
      selector:
        '[data-author-type*="admin" i], [data-author-type*="agent" i], .justify-end, .flex-row-reverse',
    },
    { role: 'customer', side: 'start' },
    { role: 'agent', side: 'end' },
    // Before the rename an agent's avatar was a picture, a customer's a colour (one source).
    { role: 'agent', on: 'inside', selector: '.inbox2__avatar[style*="background-image"]' },
    { role: 'customer', on: 'inside', selector: '.inbox2__avatar[style*="background-color"]' },
  ],
  otherwise: 'system',
  text: {
    selectors: [
      '.interblocks-html, .inbox-2__user-email-content, .inbox2__user-email-content',
      '.inbox-2__break-words, .inbox2__break-words',
      '.inbox-2__renderable-part, .inbox2__renderable-part',
      ':scope',
    ],
    strip: ['[class*="__avatar"]'],
  },
  order: 'document',
  channel: {
    is: 'chat',
    unless: [
      {
        selector:
          '.channels__inbox__email-metadata-container, .inbox-2__user-email-part, .inbox2__user-email-part',
        channel: 'email',
      },
    ],
  },
  customer: {
    name: [
      { selector: '[data-inbox-conversation-header-title] span' },
      { selector: '[data-inbox-conversation-header-title]' },
      { selector: '[data-conversation-title], .inbox-2__conversation-title, .inbox2__conversation-title' },
    ],
  },
  replyBox: {
    editors: [
      '[data-conversation-reply-composer] .ProseMirror[contenteditable="true"]',
      '.embercom-prosemirror-composer-editor[contenteditable="true"]',
      '.embercom-prosemirror-composer-editor [contenteditable="true"]',
    ],
    scope: '[data-conversation-reply-composer]',
    // Only the older note box and its tab are known; today's is told by the words around it, where there are any.
    signs: [
      { audience: 'note', on: 'around', selector: '.conversation__text.o__note' },
      { audience: 'note', on: 'near', selector: '.conversation__text.o__note' },
      { audience: 'note', on: 'page', selector: `${NOTE_TAB}.o__selected` },
      { audience: 'public', on: 'page', selector: `${NOTE_TAB}:not(.o__selected)` },
    ],
    otherwise: 'unsure',
  },
}
