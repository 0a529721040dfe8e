/** Harbour Desk: the demo helpdesk of this project (`npm run demo`). */
import { type HelpdeskMap, MAP_VERSION } from '../map'

export const demo: HelpdeskMap = {
  version: MAP_VERSION,
  name: 'demo',
  displayName: 'Harbour Desk',
  fingerprint: ['meta[name="application-name"][content="Harbour Desk"]'],
  evidence: 'running',
  conversation: {
    panes: ['main .thread[data-conversation-id]'],
    id: [{ in: 'conversation', attribute: 'data-conversation-id' }],
  },
  items: ['.message'],
  messageId: [{ attribute: 'data-message-id' }, { attribute: 'id' }],
  roles: [
    { role: 'system', on: 'item', selector: '.message--event' },
    { role: 'note', on: 'item', selector: '.message--note' },
    { role: 'bot', on: 'item', selector: '.message--bot' },
    { role: 'customer', on: 'item', selector: '.message--in' },
    { role: 'agent', on: 'item', selector: '.message--out' },
  ],
  otherwise: 'system',
  author: [{ selector: '.message__author' }],
  time: [{ selector: 'time[datetime]', attribute: 'datetime' }, { selector: 'time' }],
  text: {
    selectors: ['.message__text', ':scope'],
    strip: ['.avatar', '.message__meta', '.message__status'],
  },
  order: 'document',
  channel: { is: 'chat', unless: [{ selector: '.thread__channel', text: '^e-mail', channel: 'email' }] },
  customer: {
    name: [{ in: 'conversation', selector: '.thread__customer' }, { selector: '.thread__customer' }],
    email: [{ selector: '.contact__email' }],
    phone: [{ selector: '.contact__phone' }],
    other: [
      {
        row: '.contact__field:has(.contact__city, .contact__plan, .contact__since)',
        label: 'dt',
        value: 'dd',
      },
    ],
  },
  replyBox: {
    editors: ['.composer .ProseMirror[contenteditable="true"]'],
    scope: '.composer',
    signs: [
      { audience: 'note', on: 'around', selector: '.composer--note' },
      { audience: 'public', on: 'around', selector: '.composer:not(.composer--note)' },
    ],
    otherwise: 'unsure',
  },
}
