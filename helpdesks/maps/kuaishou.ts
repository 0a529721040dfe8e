/**
 * 快手小店客服, the seller desk of Kuaishou shops: im.kwaixiaodian.com/workbench.
 *
 * Read from code: four tools that work on the page, 2025 and 2026; the reply box is known from two of them.
 * Times have no year ("2-22 18:55:20"). Rows have ids with the customer's number in the middle ("0_{customer}_…"):
 * neither address nor header is known to name the conversation.
 */
import { type HelpdeskMap, MAP_VERSION } from '../map'

const SIDE = '.kwaishop-cs-LayoutDefaultWrapper__'
const ROW = '.kwaishop-cs-LayoutDefaultWrapper_'
const NOTICE = '.kwaishop-cs-LayoutMiddleWrapper_msgBody'
const NAME_BEFORE_TIME = '^(.+?)\\s+(?:\\d{4}-)?\\d\\d?-\\d\\d? \\d\\d?:\\d{2}'

export const kuaishou: HelpdeskMap = {
  version: MAP_VERSION,
  name: 'kuaishou',
  displayName: '快手小店客服',
  hosts: ['im.kwaixiaodian.com/workbench'],
  evidence: 'code',
  conversation: {
    panes: ['.ChatMessageList-ContentWrap', '.ChatMessageList', `body:has(${ROW}msgMain)`],
    id: [
      { in: 'conversation', selector: '[id^="0_"]', attribute: 'id', pattern: '^0_([^_]+)_' },
      {
        in: 'conversation',
        selector: `${SIDE}notMe ${ROW}beforeMsgBody`,
        pattern: NAME_BEFORE_TIME,
      },
    ],
  },
  items: [`${ROW}msgMain, ${NOTICE}`],
  messageId: [{ in: 'ancestor', selector: '[id^="0_"]', attribute: 'id' }],
  roles: [
    { role: 'system', on: 'item', selector: NOTICE },
    {
      role: 'system',
      on: 'inside',
      selector: '.kwaishop-cs-BizNoticeCard, .kwaishop-cs-BizOrderCard, .kwaishop-cs-bizBuyerFromCard',
    },
    { role: 'system', on: 'inside', selector: `${ROW}msgBody`, text: '^\\[系统消息\\]' },
    { role: 'bot', on: 'inside', selector: `${ROW}msgBody`, text: '^\\[系统自动回复消息\\]' },
    { role: 'customer', on: 'inside', selector: `${SIDE}notMe` },
    { role: 'agent', on: 'inside', selector: `${SIDE}isMine` },
    { role: 'customer', on: 'ancestor', selector: `${SIDE}notMe` },
    { role: 'agent', on: 'ancestor', selector: `${SIDE}isMine` },
  ],
  otherwise: 'system',
  author: [{ selector: `${ROW}beforeMsgBody`, pattern: NAME_BEFORE_TIME }],
  time: [
    { selector: `${SIDE}time` },
    { selector: `${ROW}beforeMsgBody`, pattern: '(?:\\d{4}-)?\\d\\d?-\\d\\d? \\d\\d?:\\d{2}(?::\\d{2})?' },
  ],
  text: {
    selectors: [`${ROW}msgBody`, '.kwaishop-cs-BizTextCard', ':scope'],
    strip: [`${ROW}beforeMsgBody`, `${SIDE}time`],
  },
  order: 'document',
  carry: { author: 'previous' },
  channel: { is: 'chat' },
  replyBox: {
    editors: ['.SendBox-Editor .ql-editor[contenteditable="true"]', 'div.ql-editor[contenteditable="true"]'],
    scope: '.SendBox',
    signs: [],
    otherwise: 'public',
  },
}
