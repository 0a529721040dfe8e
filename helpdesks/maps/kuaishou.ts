/**
 * 快手小店客服, the seller desk of Kuaishou shops: im.kwaixiaodian.com/workbench.
 *
 * Read from code: four tools that work on the page, 2025 and 2026; the reply box is known from two of them.
 * Times have no year ("2-22 18:55:20") and follow the name without a space. Rows have ids with the customer's
 * number in the middle ("0_{customer}_…"): neither address nor header is known to name the conversation. What
 * the desk itself writes stands in the middle, or on the shop's side behind a mark ("[系统消息]", 2026).
 */
import { type HelpdeskMap, MAP_VERSION } from '../map'

const SIDE = '.kwaishop-cs-LayoutDefaultWrapper__'
const ROW = '.kwaishop-cs-LayoutDefaultWrapper_'
const NOTICE = '.kwaishop-cs-LayoutMiddleWrapper_msgBody'
const CARDS = '.kwaishop-cs-BizNoticeCard, .kwaishop-cs-BizOrderCard, .kwaishop-cs-bizBuyerFromCard'
const STAMP = '(?:\\d{4}-)?\\d{1,2}-\\d{1,2} \\d{1,2}:\\d{2}(?::\\d{2})?'
const NAME = `^(.+?)\\s*(?:下单数\\(\\d{1,5}\\))?\\s{0,3}${STAMP}`

export const kuaishou: HelpdeskMap = {
  version: MAP_VERSION,
  name: 'kuaishou',
  displayName: '快手小店客服',
  hosts: ['im.kwaixiaodian.com/workbench', 'im.kwaixiaodian.com'],
  fingerprint: [`${ROW}msgMain, ${NOTICE}`],
  evidence: 'code',
  conversation: {
    panes: ['.ChatMessageList-ContentWrap', '.ChatMessageList', `body:has(${ROW}msgMain, ${NOTICE})`],
    id: [
      { in: 'conversation', selector: '[id^="0_"]', attribute: 'id', pattern: '^0_([^_]+)_' },
      { in: 'conversation', selector: `${SIDE}notMe ${ROW}beforeMsgBody`, pattern: NAME },
    ],
  },
  items: [`${ROW}msgMain, ${NOTICE}`],
  messageId: [{ in: 'ancestor', selector: '[id^="0_"]', attribute: 'id' }],
  roles: [
    { role: 'system', on: 'item', selector: NOTICE },
    { role: 'system', on: 'inside', selector: CARDS },
    { role: 'bot', on: 'inside', selector: `${ROW}msgBody`, text: '^\\[系统自动回复(?:消息)?\\]' },
    {
      role: 'system',
      on: 'inside',
      selector: `${ROW}msgBody`,
      text: '^(?:\\[系统消息\\]|【防诈贴士】)|^(?:客服|买家)超时未回复，会话关闭',
    },
    { role: 'customer', on: 'inside', selector: `${SIDE}notMe` },
    { role: 'agent', on: 'inside', selector: `${SIDE}isMine` },
    { role: 'customer', on: 'ancestor', selector: `${SIDE}notMe` },
    { role: 'agent', on: 'ancestor', selector: `${SIDE}isMine` },
  ],
  otherwise: 'system',
  author: [{ selector: `${ROW}beforeMsgBody`, pattern: NAME }],
  time: [{ selector: `${SIDE}time` }, { selector: `${ROW}beforeMsgBody`, pattern: STAMP }],
  text: {
    selectors: [`${ROW}msgBody`, '.kwaishop-cs-BizTextCard', ':scope'],
    strip: [`${ROW}beforeMsgBody`, `${SIDE}time`],
  },
  order: 'document',
  carry: { author: 'previous' },
  channel: { is: 'chat' },
  agent: { name: [{ selector: '.LoginUserInfo-mainTitle-text' }] },
  replyBox: {
    editors: ['.SendBox-Editor .ql-editor[contenteditable="true"]', 'div.ql-editor[contenteditable="true"]'],
    scope: '.SendBox',
    signs: [],
    otherwise: 'public',
  },
}
