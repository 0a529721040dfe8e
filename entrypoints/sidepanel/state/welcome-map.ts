/** The map of the try-out conversation that the panel draws for itself. */
import { type HelpdeskMap, MAP_VERSION } from '../../../helpdesks/map'

export const WELCOME_MAP: HelpdeskMap = {
  version: MAP_VERSION,
  name: 'taught',
  displayName: 'Deskside',
  fingerprint: ['[data-demo-conversation]'],
  conversation: {
    panes: ['[data-demo-conversation]'],
    id: [{ selector: '[data-demo-conversation]', attribute: 'data-demo-conversation', in: 'page' }],
  },
  items: ['[data-demo-message]'],
  messageId: [{ attribute: 'data-demo-message' }],
  roles: [
    { role: 'customer', on: 'item', selector: '.demo-customer' },
    { role: 'agent', on: 'item', selector: '.demo-agent' },
  ],
  otherwise: 'skip',
  author: [{ selector: '.demo-author' }],
  text: { selectors: ['.demo-text'] },
  order: 'document',
  channel: { is: 'chat' },
  customer: { name: [{ selector: '[data-demo-customer]', in: 'page' }] },
  replyBox: { editors: ['.demo-box'], signs: [], otherwise: 'public' },
}
