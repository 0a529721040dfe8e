/**
 * 1688 旺旺 web: air.1688.com, contacts, messages and reply box in a frame of the same origin.
 *
 * Read from code: seven tools know the frame, four its messages, three its reply box, 2023 to October 2026. What
 * was written stands in the same kind of element (`pre.edit`) as what is being written. The address names the
 * contact it was opened with; the link to the contact's shop changes with the contact. Rows of the list of
 * contacts have times and names of the same classes, and repeat the last message. Before a contact is chosen the
 * frame says 您尚未选择联系人 and has no message.
 */
import { type HelpdeskMap, MAP_VERSION } from '../map'

export const alibaba1688: HelpdeskMap = {
  version: MAP_VERSION,
  name: 'alibaba-1688',
  displayName: '1688 旺旺',
  // With the slash: the frame's own address goes on with "_core".
  hosts: ['air.1688.com/app/ocms-fusion-components-1688/def_cbu_web_im/'],
  evidence: 'code',
  within: ['iframe[src*="def_cbu_web_im_core"]'],
  conversation: {
    panes: ['body:has(.message-item)'],
    id: [{ url: '[?&]touid=([^&#]+)' }, { in: 'page', selector: '.go-shop-container' }],
    all: true,
  },
  items: ['.message-item'],
  roles: [
    // The shop's assistant greets with a template.
    { role: 'bot', on: 'inside', selector: '.im-template-msg' },
    { role: 'agent', on: 'item', selector: '.self, [class*="self" i]' },
  ],
  otherwise: 'customer',
  author: [{ selector: '.nick' }],
  time: [{ selector: '.time' }],
  text: {
    selectors: ['.content', ':scope'],
    strip: ['.time', '.file-size', '[class*="avatar"]', '[class*="nick"]', '[class*="unread"]'],
  },
  order: 'document',
  channel: { is: 'chat' },
  replyBox: {
    editors: ['.editBox pre.edit[contenteditable="true"]', 'pre.edit[contenteditable="true"]'],
    scope: '.text-area',
    signs: [],
    otherwise: 'public',
  },
}
