/**
 * Meta Business Suite inbox.
 *
 * Read from public code, 2026: the address and the reply box. Messages have scrambled class names only, so the
 * general finder reads them. A closed conversation has a disabled box.
 */
import { type HelpdeskMap, MAP_VERSION } from '../map'

export const metaBusinessSuite: HelpdeskMap = {
  version: MAP_VERSION,
  name: 'meta-business-suite',
  displayName: 'Meta Business Suite',
  hosts: ['business.facebook.com/latest/inbox', 'business.meta.com/latest/inbox'],
  evidence: 'none',
  conversation: {
    panes: [],
    id: [{ url: '[?&]selected_item_id=([^&#]+)' }],
  },
  items: [],
  roles: [],
  otherwise: 'system',
  text: { selectors: [] },
  order: 'document',
  channel: { is: 'chat' },
  replyBox: {
    editors: [
      '[data-lexical-editor="true"][aria-placeholder*="Messenger" i], [data-lexical-editor="true"][aria-placeholder*="reply" i]',
      '[data-lexical-editor="true"][role="textbox"][contenteditable="true"]',
    ],
    signs: [],
    otherwise: 'unsure',
  },
}
