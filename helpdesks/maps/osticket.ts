/**
 * osTicket's staff panel (self-hosted on any domain).
 *
 * Read from the product's source, 2023-10 and later, and from public code of 2024. Whether the oldest stands first is
 * each agent's own setting. The box for a reply and the one for
 * a note are two forms, of which one is shown; with rich text on, Redactor stands before each text area.
 */
import { type HelpdeskMap, MAP_VERSION } from '../map'

export const osticket: HelpdeskMap = {
  version: MAP_VERSION,
  name: 'osticket',
  displayName: 'osTicket',
  fingerprint: ['#ticket_thread, #thread-items', '.thread-entry'],
  evidence: 'code',
  conversation: {
    panes: ['#thread-items', '#ticket_thread'],
    id: [{ url: '/tickets\\.php.*[?&]id=(\\d+)' }, { url: '[?&]id=(\\d+)' }],
  },
  items: ['.thread-entry, .thread-event'],
  messageId: [
    { selector: 'a[name^="entry-"]', attribute: 'name', pattern: 'entry-(\\d+)' },
    {
      in: 'ancestor',
      selector: '[id^="thread-entry-"]',
      attribute: 'id',
      pattern: 'thread-entry-(\\d+)',
    },
  ],
  roles: [
    { role: 'system', on: 'item', selector: '.thread-event' },
    { role: 'system', on: 'item', selector: '.thread-entry.system' },
    { role: 'note', on: 'item', selector: '.thread-entry.note' },
    { role: 'customer', on: 'item', selector: '.thread-entry.message' },
    { role: 'agent', on: 'item', selector: '.thread-entry.response' },
  ],
  otherwise: 'system',
  author: [{ selector: '.header b' }],
  time: [{ selector: 'time[datetime]', attribute: 'datetime' }, { selector: 'time' }],
  text: {
    selectors: ['.thread-body', '.description', ':scope'],
    strip: ['.filesize', 'time'],
  },
  order: 'by-time',
  channel: { is: 'email' },
  customer: {
    name: [{ selector: '[id^="user-"][id$="-name"]' }],
    email: [{ selector: '[id^="user-"][id$="-email"]' }],
    phone: [{ selector: '[id^="user-"][id$="-phone"]' }],
    other: [{ row: '.ticket_info table tr:not(:has([id^="user-"]))', label: 'th', value: 'td' }],
  },
  replyBox: {
    editors: [
      'form#reply .redactor-in[contenteditable="true"], form#reply .redactor-editor[contenteditable="true"]',
      'textarea#response',
      'form#note .redactor-in[contenteditable="true"], form#note .redactor-editor[contenteditable="true"]',
      'textarea#internal_note',
    ],
    signs: [
      { audience: 'public', on: 'around', selector: 'form#reply' },
      { audience: 'note', on: 'around', selector: 'form#note' },
    ],
    otherwise: 'unsure',
  },
}
