/**
 * Gorgias.
 *
 * Read from public code, 2026-10: the list and its bubbles only. Who wrote a message, its time and the reply
 * box are not known, so the general finder reads the page.
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
  replyBox: { editors: [], signs: [], otherwise: 'unsure' },
}
