/**
 * Freshdesk.
 *
 * Read from public code, 2021 to 2026. Nothing is known that marks a message as the customer's, an agent's or
 * a private note: the first message and those with the requester's name are taken for the customer's, and the
 * sides can be swapped. Times are not known. The reply box opens when Reply is pressed.
 */
import { type HelpdeskMap, MAP_VERSION } from '../map'

export const freshdesk: HelpdeskMap = {
  version: MAP_VERSION,
  name: 'freshdesk',
  displayName: 'Freshdesk',
  hosts: ['*.freshdesk.com/a/tickets'],
  fingerprint: ['#ticket-details', '#ticket_original_request'],
  evidence: 'code',
  conversation: {
    panes: ['#ticket-details', 'body:has(#ticket_original_request)'],
    id: [{ url: '/a/tickets/(\\d+)' }],
  },
  items: ['#ticket_original_request, .ticket_note'],
  roles: [
    { role: 'customer', on: 'item', selector: '#ticket_original_request' },
    { role: 'customer', authorIs: 'customer' },
  ],
  otherwise: 'agent',
  author: [
    { selector: '.sender-info [data-test-id="user-name"]' },
    { selector: '.requester-wrap [data-test-id="user-name"]' },
    { selector: '[data-test-id="user-name"]' },
  ],
  text: {
    selectors: ['.ticket-description .text__content', '.text__content', ':scope'],
    strip: ['.sender-info', '.requester-wrap', '.emails-info'],
    quoted: ['.freshdesk_quote'],
  },
  order: 'document',
  channel: { is: 'email' },
  customer: {
    name: [
      { selector: '.requester-wrap [data-test-id="user-name"]' },
      { selector: '#ticket_original_request [data-test-id="user-name"]' },
    ],
    email: [
      {
        in: 'conversation',
        selector: 'a[href^="mailto:"]',
        attribute: 'href',
        pattern: 'mailto:([^?]+)',
      },
    ],
  },
  replyBox: {
    editors: ['.fr-element.fr-view[contenteditable="true"]'],
    signs: [],
    otherwise: 'unsure',
  },
  sidesUnsure: true,
}
