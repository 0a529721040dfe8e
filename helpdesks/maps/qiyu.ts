/**
 * 网易七鱼 (Qiyu): the agents' chat at {tenant}.qiyukf.com/chat.
 *
 * Read from code: two extensions, one of 23 September 2026 that handles an old and a new page; two userscripts
 * agree on the address. The name above the chat is the conversation, as the address is not known to follow it.
 * Whether the reply box ever writes internal notes is not known.
 */
import { type HelpdeskMap, MAP_VERSION } from '../map'

const EVENTS = [
  '.msg-sys',
  '.msg-splitLine',
  '.m-msgsplit',
  '.msg-cnotify',
  '.msg-ainvalid',
  '.msg-remark',
  '.msg-transkefu',
  '.msg-sessionId',
  '.msg-receiptkefuinfo',
].join(', ')

export const qiyu: HelpdeskMap = {
  version: MAP_VERSION,
  name: 'qiyu',
  displayName: '网易七鱼',
  // With its WeCom variant, of which the host only is known.
  hosts: ['*.qiyukf.com/chat', 'qw.qiyukf.com'],
  evidence: 'code',
  conversation: {
    panes: ['#chat-view', 'body:has(.msg-left, .msg-right, .u-msg-left, .u-msg-right)'],
    id: [
      { in: 'page', selector: '#chat-view .nick' },
      { in: 'page', selector: '.nick' },
    ],
  },
  items: ['.msg', '[data-test="message-item"]', '.m-message-item', '.u-msg', '.m-ct-message'],
  roles: [
    { role: 'system', on: 'item', selector: EVENTS },
    { role: 'customer', on: 'item', selector: '.msg-left, .item-left' },
    { role: 'agent', on: 'item', selector: '.msg-right, .item-right' },
    { role: 'system', on: 'inside', selector: '.sys-text, .m-sys-text' },
    { role: 'customer', on: 'inside', selector: '.msg-left, .u-msg-left' },
    { role: 'agent', on: 'inside', selector: '.msg-right, .u-msg-right' },
  ],
  otherwise: 'system',
  author: [{ selector: '[data-test="name"]' }],
  time: [{ selector: '[data-test="time"]' }, { selector: '.msg-time, .u-msg-time' }, { selector: '.time' }],
  text: {
    selectors: [
      '[data-test="content"]',
      '.msg-text-content',
      '.m-msg-text, .u-msg-text',
      '.msg-text',
      '.m-cnt',
      'img.m-message-image_pic',
      '.msg-bubble',
      ':scope',
    ],
    strip: ['[data-test="time"]', '[data-test="name"]', '.msg-time', '.u-msg-time', '.time'],
  },
  order: 'document',
  channel: { is: 'chat' },
  customer: { name: [{ selector: '#chat-view .nick' }, { selector: '.nick' }] },
  replyBox: {
    editors: ['.ql-editor[contenteditable="true"]'],
    signs: [],
    otherwise: 'unsure',
  },
}
