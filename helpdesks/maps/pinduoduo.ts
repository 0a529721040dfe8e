/**
 * 拼多多商家后台聊天, the seller desk of Pinduoduo: mms.pinduoduo.com/chat-merchant.
 *
 * Read from code: extensions measured on the live page on 8 and 25 September 2026, with rows kept as their test
 * data; older tools agree. The customer's number stands on every row, the name in the header: together they are
 * the conversation, so that a page between two customers is neither. A time stands above a group of rows only.
 */
import { type HelpdeskMap, MAP_VERSION } from '../map'

export const pinduoduo: HelpdeskMap = {
  version: MAP_VERSION,
  name: 'pinduoduo',
  displayName: '拼多多',
  hosts: ['mms.pinduoduo.com/chat-merchant'],
  evidence: 'code',
  conversation: {
    panes: ['#msgListContainer', '.history-box', 'ul.msg-list'],
    id: [
      { in: 'conversation', selector: '[currentuid]', attribute: 'currentuid' },
      { in: 'page', selector: '.chatWindowHeader .base-info .name' },
    ],
    all: true,
  },
  items: ['li.onemsg', 'li[id^="middlePanel_list_" i]'],
  messageId: [{ attribute: 'id', pattern: '^middlePanel_list_(.+)$' }],
  roles: [
    { role: 'customer', on: 'inside', selector: '.buyer-item' },
    // The shop's robot writes on the shop's side.
    { role: 'bot', on: 'inside', selector: '.cs-item .robot-text, .cs-item.callback' },
    { role: 'agent', on: 'inside', selector: '.cs-item' },
  ],
  // .msg-system, .system-msg-31 and its kin, the card that says where a buyer came from.
  otherwise: 'system',
  author: [{ selector: '.nickname' }],
  time: [{ selector: '.message-time' }],
  text: {
    selectors: [
      '.msg-content-box',
      '.robot-text',
      '.good-card, .commonCard',
      '.msg-content, .image-msg',
      '.msg-system, [class^="system-msg"], [class*=" system-msg"]',
      '.merchantMessage',
      ':scope',
    ],
    strip: ['.message-time', '.nickname'],
  },
  order: 'document',
  channel: { is: 'chat' },
  customer: { name: [{ selector: '.chatWindowHeader .base-info .name' }] },
  replyBox: {
    editors: ['textarea#replyTextarea', 'textarea#replyText'],
    scope: '.reply-box',
    signs: [],
    otherwise: 'public',
  },
}
