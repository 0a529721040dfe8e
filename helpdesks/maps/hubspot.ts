/**
 * HubSpot conversations inbox and help desk.
 *
 * Read from public code, 2025 to 2026-09, one reading checked on the real page in September 2026. The list
 * recycles its elements and holds only what is near the screen. Notes have an editor with the reply box's own
 * test id, so the box's audience is never certain.
 */
import { type HelpdeskMap, MAP_VERSION } from '../map'

export const hubspot: HelpdeskMap = {
  version: MAP_VERSION,
  name: 'hubspot',
  displayName: 'HubSpot',
  // Each region has a host of its own (`app-eu1`).
  hosts: ['*.hubspot.com/live-messages', '*.hubspot.com/help-desk'],
  fingerprint: [
    '[data-test-id="virtualParentRef"]',
    '[data-test-id="primary-message-visitor"], [data-test-id="primary-message-agent"]',
  ],
  evidence: 'code',
  conversation: {
    panes: ['[data-test-id="virtualParentRef"]'],
    id: [{ url: '/live-messages/\\d+/inbox/(\\d+)' }, { url: '/ticket/(\\d+)/thread' }],
  },
  items: [
    '[data-test-id="primary-message-visitor"], [data-test-id="primary-message-agent"], [data-test-id="primary-message-AUTOMATED"]',
  ],
  roles: [
    { role: 'customer', on: 'item', selector: '[data-test-id="primary-message-visitor"]' },
    { role: 'agent', on: 'item', selector: '[data-test-id="primary-message-agent"]' },
    { role: 'bot', on: 'item', selector: '[data-test-id="primary-message-AUTOMATED"]' },
  ],
  otherwise: 'system',
  time: [{ selector: '[data-test-id="sender-header-content-timestamp"]' }],
  text: {
    // What was attached stands beside an empty text element.
    selectors: [
      '[data-test-id="primary-message-content"], [data-test-id="inline-image"]',
      'audio, video, img',
      ':scope',
    ],
  },
  order: 'document',
  virtualised: true,
  channel: { is: 'chat' },
  customer: {
    name: [
      {
        selector:
          '[data-test-id="thread-list-member-row"][data-selected="true"] [data-test-id="member-header"]',
      },
      { selector: '[data-selenium-test="contact-chicklet-title-link"]' },
    ],
  },
  replyBox: {
    // The assistant's box has the same test id.
    editors: [
      '[data-test-id="rte-content"][contenteditable="true"]:not([role="dialog"] *, aside *, [class*="breeze" i] *, [data-test-id*="breeze" i] *)',
    ],
    // In this desk a comment is internal, says the vendor's manual; the tab's own markup is not known.
    signs: [
      { audience: 'note', on: 'page', selector: '[role="tab"][aria-selected="true"]', text: '^comment' },
    ],
    otherwise: 'unsure',
  },
}
