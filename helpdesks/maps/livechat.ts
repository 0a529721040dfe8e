/**
 * LiveChat (text.com).
 *
 * Read from public code, 2025 to 2026. Lines of the desk itself are known by their words only and are left
 * out; names stand outside the messages; notes and bots are not known.
 */
import { type HelpdeskMap, MAP_VERSION } from '../map'

export const livechat: HelpdeskMap = {
  version: MAP_VERSION,
  name: 'livechat',
  displayName: 'LiveChat',
  hosts: ['my.livechatinc.com', 'text.com/app/inbox', 'www.text.com/app/inbox'],
  evidence: 'code',
  conversation: {
    panes: ['[data-testid="messages-list"]'],
    id: [
      { url: '\\b(TK[A-Z0-9]{4,})' },
      {
        in: 'conversation',
        selector: '[data-testid*="-reaction"]',
        attribute: 'data-testid',
        pattern: '^(TK[A-Z0-9]{4,})',
      },
      { url: '/chats/([A-Z0-9]{6,})' },
    ],
  },
  items: [
    '[data-testid="agent-message"], [data-testid="customer-message"], [data-testid="visitor-message"], [data-testid="agent-attachment"]:not([data-testid="agent-message"] *), [data-testid="customer-attachment"]:not([data-testid="customer-message"] *)',
  ],
  roles: [
    { role: 'agent', on: 'item', selector: '[data-testid^="agent-"]' },
    { role: 'customer', on: 'item', selector: '[data-testid^="customer-"], [data-testid^="visitor-"]' },
  ],
  otherwise: 'system',
  text: {
    selectors: ['[data-testid="message-text"], .message__text', ':scope'],
    strip: ['.privacy-masker', '[data-testid*="-reaction"]'],
  },
  order: 'document',
  channel: { is: 'chat' },
  replyBox: {
    editors: ['[contenteditable="true"]', 'textarea'],
    signs: [],
    otherwise: 'unsure',
  },
}
