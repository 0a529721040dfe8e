/**
 * 微信小店客服, the desk of WeChat shops: store.weixin.qq.com/shop/kf.
 *
 * Read from code: three families of tools, 2025 and 2026. A room in the address does not open that session: the
 * header names the customer whose messages are shown. Robot and agent look the same here. No element of times
 * is known, nor one around the messages only. Own messages stand at the end of their row, whatever they are.
 */
import { type HelpdeskMap, MAP_VERSION } from '../map'

export const weixinShop: HelpdeskMap = {
  version: MAP_VERSION,
  name: 'weixin-shop',
  displayName: '微信小店客服',
  hosts: ['store.weixin.qq.com/shop/kf'],
  fingerprint: ['.msg .text-msg:is(.bg-user, .bg-kf)', '.chat-customer-name'],
  evidence: 'code',
  conversation: {
    panes: ['body:has(.msg .message-item, .msg .text-msg)', 'body:has(.text-msg)'],
    id: [{ in: 'page', selector: '.chat-title .chat-customer-name' }],
  },
  items: ['.msg[id]', '.msg', '.message-item', '.text-msg'],
  messageId: [{ attribute: 'id' }],
  roles: [
    { role: 'customer', on: 'item', selector: '.text-msg.bg-user' },
    { role: 'agent', on: 'item', selector: '.text-msg.bg-kf' },
    { role: 'customer', on: 'inside', selector: '.text-msg.bg-user' },
    { role: 'agent', on: 'inside', selector: '.text-msg.bg-kf' },
    { role: 'agent', on: 'inside', selector: '.message-item.justify-end' },
    { role: 'agent', on: 'item', selector: '.message-item.justify-end' },
    { role: 'customer', on: 'inside', selector: 'a.order-msg-block, img[data-type="image"]' },
  ],
  otherwise: 'system',
  text: {
    selectors: ['.text-msg, a.order-msg-block, img[data-type="image"]', '.message-item', ':scope'],
    strip: ['[class*="avatar"]'],
  },
  order: 'document',
  channel: { is: 'chat' },
  customer: { name: [{ selector: '.chat-title .chat-customer-name' }] },
  replyBox: {
    editors: ['textarea#input-textarea', '.chat-input textarea.text-area', '.chat-input textarea'],
    scope: '.chat-input',
    signs: [],
    otherwise: 'public',
  },
}
