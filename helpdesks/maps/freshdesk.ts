/**
 * Freshdesk.
 *
 * Read from public code, 2021 to 2026-10, several sources. A reply by mail to somebody outside can carry the
 * class of a private note; recipients, which notes never have, or a writer who is no agent tell the two apart.
 * The reply box opens when Reply or Note is pressed; what it then writes is not known.
 */
import { type HelpdeskMap, MAP_VERSION } from '../map'

export const freshdesk: HelpdeskMap = {
  version: MAP_VERSION,
  name: 'freshdesk',
  displayName: 'Freshdesk',
  // Many companies give it a domain of their own.
  hosts: ['*.freshdesk.com/a/tickets'],
  fingerprint: [
    '#ticket_original_request, [data-test-id="ticket-description"]',
    '#ticket-details, .ticket-details__item',
  ],
  evidence: 'code',
  conversation: {
    panes: ['.ticket-details-wrapper', '#ticket-details', 'body:has(#ticket_original_request)'],
    id: [{ url: '/a/tickets/(\\d+)' }],
  },
  items: [
    '[data-test-id="ticket-description"], [data-test-id="conversation-wrapper"]',
    '.ticket-details__item:has(#ticket_original_request, .ticket_note)',
    '#ticket_original_request, .ticket_note',
  ],
  messageId: [{ selector: '[data-note-id]', attribute: 'data-note-id' }],
  roles: [
    {
      role: 'note',
      on: 'item',
      selector:
        '.ticket-details__privatenote:not(.ticket-details__requestor):not(:has(.emails-info:not(.notify)))',
    },
    { role: 'customer', on: 'item', selector: '.ticket-details__requestor' },
    { role: 'agent', on: 'inside', selector: '[data-test-is-agent]' },
    { role: 'customer', on: 'inside', selector: '#ticket_original_request' },
    { role: 'customer', on: 'item', selector: '#ticket_original_request' },
    { role: 'customer', authorIs: 'customer' },
  ],
  otherwise: 'agent',
  author: [
    { selector: '[data-test-id="user-name"] b' },
    { selector: '.sender-info [data-test-id="user-name"]' },
    { selector: '[data-test-id="user-name"]' },
    // Around a note that stands alone, its own block's.
    {
      in: 'ancestor',
      selector: '#ticket-details :has([data-test-id="user-name"]):not(:has(#ticket_original_request))',
      inside: '[data-test-id="user-name"]',
    },
  ],
  time: [
    { selector: '[data-test-id="time-info"]', attribute: 'aria-label' },
    { selector: '.timeago-units', pattern: '\\(([^)]+)' },
    { selector: '[data-test-id="time-ago"]' },
  ],
  text: {
    selectors: [
      '[data-test-conversation="conversation-text"]',
      '#ticket_original_request',
      '.ticket_note',
      '.text__content',
      ':scope',
    ],
    strip: ['.sender-info', '.requester-wrap', '.emails-info', '.conversation-header'],
    quoted: ['.freshdesk_quote'],
  },
  order: 'document',
  channel: { is: 'email' },
  customer: {
    name: [
      { selector: '.requester-wrap [data-test-id="user-name"]' },
      { selector: '[data-test-id="ticket-description"] [data-test-id="user-name"]' },
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
    phone: [{ in: 'conversation', selector: 'a[href^="tel:"]', attribute: 'href', pattern: 'tel:(.+)' }],
    // Rows of the contact panel: the label, then its value (one source).
    other: [
      { row: 'div:has(> .text__infotext + *)', label: '.text__infotext', value: '.text__infotext + *' },
    ],
  },
  replyBox: {
    editors: ['.fr-element.fr-view[contenteditable="true"]'],
    signs: [],
    otherwise: 'unsure',
  },
}
