/**
 * 拼多多商家后台聊天, the seller desk of Pinduoduo: mms.pinduoduo.com/chat-merchant.
 *
 * Read from code: extensions measured on the live page on 8 and 25 September 2026, with rows kept as their test
 * data; older tools agree, one of which finds the chat in a frame: hence the fingerprint. The customer's number
 * stands on every row, the name in the header: together they are the conversation, so that a page between two
 * customers is neither. A time stands above a group of rows only. An account is open in one place at a time: a
 * page that says 账户在别处登录 (October 2026) still shows its messages, but what is sent there goes nowhere.
 */
import { type HelpdeskMap, MAP_VERSION } from '../map'

const SYSTEM = '.msg-system, [class^="system-msg"], [class*=" system-msg"]'
/** Layers that lie over the page, as seen in October 2026. */
const LAYER = '.el-dialog__wrapper, .layer-box, [class*="dialog"], [class*="modal"], [role="dialog"]'

export const pinduoduo: HelpdeskMap = {
  version: MAP_VERSION,
  name: 'pinduoduo',
  displayName: '拼多多',
  hosts: ['mms.pinduoduo.com/chat-merchant'],
  fingerprint: ['#msgListContainer, .msg-list', 'li.onemsg :is(.buyer-item, .cs-item, .merchantMessage)'],
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
    { role: 'bot', on: 'inside', selector: '.cs-item .nickname', text: '机器人' },
    { role: 'agent', on: 'inside', selector: '.cs-item' },
  ],
  // .msg-system, .system-msg-31 and its kin, the card that says where a buyer came from.
  otherwise: 'system',
  author: [{ selector: '.nickname' }],
  time: [{ selector: '.message-time' }],
  text: {
    selectors: [
      '.msg-content-box, .good-card, .commonCard',
      '.robot-text',
      '.msg-content, .image-msg',
      SYSTEM,
      '.merchantMessage',
      ':scope',
    ],
    strip: ['.message-time', '.nickname', 'img.avatar'],
  },
  order: 'document',
  channel: { is: 'chat' },
  customer: { name: [{ selector: '.chatWindowHeader .base-info .name' }] },
  replyBox: {
    editors: ['textarea#replyTextarea', 'textarea#replyText'],
    scope: '.reply-box',
    // Both hold on a page that lost its account to another place: nothing is put in without asking.
    signs: [
      { audience: 'public', on: 'page', selector: LAYER, text: '账户在别处登录' },
      { audience: 'note', on: 'page', selector: LAYER, text: '账户在别处登录' },
    ],
    otherwise: 'public',
  },
}
