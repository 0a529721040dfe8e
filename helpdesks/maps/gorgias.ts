/**
 * Gorgias.
 *
 * Read from public code, 2026-10: the list (two sources), its bubbles and attachments (one), the field for notes
 * about the customer (one). Who wrote a message, its time and the reply box are not known, so the general finder
 * reads the page. A section of the ticket before may stay in the page without a size.
 */
import { type HelpdeskMap, MAP_VERSION } from '../map'

export const gorgias: HelpdeskMap = {
  version: MAP_VERSION,
  name: 'gorgias',
  displayName: 'Gorgias',
  hosts: ['*.gorgias.com/app'],
  evidence: 'none',
  conversation: {
    panes: ['[aria-label="Ticket thread"]'],
    id: [{ url: '/app/ticket/(\\d+)' }, { url: '/app/views/\\d+/(\\d+)' }],
  },
  items: ['[class*="MessageBubble--messageBubble"]'],
  roles: [],
  otherwise: 'system',
  text: { selectors: [':scope'] },
  order: 'document',
  channel: { is: 'email' },
  virtualised: true,
  replyBox: {
    // Which editor it has is assumed by several sources and seen by none.
    editors: [
      '.public-DraftEditor-content[contenteditable="true"]',
      '[role="textbox"][contenteditable="true"]',
    ],
    // A note about the customer, beside the ticket: never for a reply.
    signs: [{ audience: 'note', on: 'box', selector: 'textarea#note-field' }],
    otherwise: 'unsure',
  },
}
