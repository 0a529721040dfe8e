/**
 * LiveChat (text.com).
 *
 * Read from public code, 2025 to 2026: messages and roles in six sources, names and the desk's own lines (known by
 * their words only) in one. A name stands in a block around the messages. Notes, bots and times are not known. The
 * sister product HelpDesk is known by its page.
 */
import { type HelpdeskMap, MAP_VERSION } from '../map'

/** Names are masked for recordings of the screen, and a message's words may be too. */
const NAME = '.privacy-masker:not([data-testid$="-message"] *)'

export const livechat: HelpdeskMap = {
  version: MAP_VERSION,
  name: 'livechat',
  displayName: 'LiveChat',
  hosts: ['my.livechatinc.com', 'text.com/app/inbox', 'www.text.com/app/inbox'],
  fingerprint: [
    '[data-testid="messages-list"]',
    '[data-testid="agent-message"] [data-testid="message-text"], [data-testid="customer-message"] [data-testid="message-text"], [data-testid="agent-message"] .message__text, [data-testid="customer-message"] .message__text',
  ],
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
      { url: '/(?=[A-Z]*\\d)([A-Z0-9]{8,14})(?:[/?#]|$)' },
    ],
  },
  items: [
    '[data-testid="agent-message"], [data-testid="customer-message"], [data-testid="visitor-message"], [data-testid="agent-attachment"]:not([data-testid="agent-message"] *), [data-testid="customer-attachment"]:not([data-testid="customer-message"] *), [data-testid="messages-list"] > :not([data-testid], :has([data-testid$="-message"], [data-testid$="-attachment"]))',
  ],
  roles: [
    { role: 'agent', on: 'item', selector: '[data-testid^="agent-"]' },
    { role: 'customer', on: 'item', selector: '[data-testid^="customer-"], [data-testid^="visitor-"]' },
    {
      role: 'system',
      on: 'item',
      selector: ':not([data-testid])',
      text: '^(?:started|archived) [-–]|^chat rated',
    },
  ],
  otherwise: 'skip',
  author: [
    {
      in: 'ancestor',
      selector: `[data-testid="messages-list"] :has(${NAME}):not([data-testid])`,
      inside: NAME,
    },
  ],
  text: {
    selectors: ['[data-testid="message-text"], .message__text', ':scope'],
    strip: ['[data-testid*="-reaction"]'],
  },
  order: 'document',
  channel: { is: 'chat' },
  replyBox: {
    editors: ['[contenteditable="true"]', 'textarea'],
    signs: [],
    otherwise: 'unsure',
  },
}
