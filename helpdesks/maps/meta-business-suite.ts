/**
 * Meta Business Suite inbox.
 *
 * Read from public code, 2026: the address in five sources, the reply box in one that was checked on the page.
 * Messages have scrambled class names only, so the general finder reads them. A closed conversation has a disabled
 * box. After a switch the old customer stands on the page for a moment.
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
    // The placeholder names the channel the reply goes to, in the interface's language.
    signs: [
      {
        audience: 'public',
        on: 'box',
        selector:
          '[aria-placeholder*="Messenger" i], [aria-placeholder*="Instagram" i], [aria-placeholder*="WhatsApp" i], [aria-placeholder^="reply" i]',
      },
    ],
    otherwise: 'unsure',
  },
}
