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
  hosts: [
    'app.hubspot.com/live-messages',
    'app.hubspot.com/help-desk',
    'app-eu1.hubspot.com/live-messages',
    'app-eu1.hubspot.com/help-desk',
  ],
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
  // What is in the page is never known to be all.
  older: '[data-test-id="primary-message-content"]',
  roles: [
    { role: 'customer', on: 'item', selector: '[data-test-id="primary-message-visitor"]' },
    { role: 'agent', on: 'item', selector: '[data-test-id="primary-message-agent"]' },
    { role: 'bot', on: 'item', selector: '[data-test-id="primary-message-AUTOMATED"]' },
  ],
  otherwise: 'system',
  time: [{ selector: '[data-test-id="sender-header-content-timestamp"]' }],
  text: { selectors: ['[data-test-id="primary-message-content"]', ':scope'] },
  order: 'document',
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
    editors: ['[data-test-id="rte-content"][contenteditable="true"]'],
    signs: [],
    otherwise: 'unsure',
  },
}
