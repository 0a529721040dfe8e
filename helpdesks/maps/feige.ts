/**
 * 抖音飞鸽 (Feige), the seller desk of Douyin shops: im.jinritemai.com, web and desktop container.
 *
 * Read from code: eight tools that work on the page, a rebuilt copy of it (May and June 2026) and a fixture made
 * from it (August 2026). The `data-qa-id` values outlived two redesigns; class names of times and system lines
 * are hashed and retired with each: the one of times is a help where it holds, nothing depends on it. The
 * spelling "warpper" is the desk's own. A message's id changes when the page redraws it, so it is not used. The
 * address names no conversation: the reply box's placeholder names the customer. Pictures and cards say their
 * sender only by the direction of their row, or else by their side.
 */
import { type HelpdeskMap, MAP_VERSION } from '../map'

const BOX = 'textarea[data-qa-id="qa-send-message-textarea"]'
const BUBBLE = '.messageNotMe, .messageIsMe'
/** The line above a bubble: the robot's name, or that of the agent who wrote. */
const LABEL = `[style*="max-width"] > div:first-child:not(:last-child, :has(${BUBBLE}, img))`
/** Time of a message (2026), hashed. */
const TIME = '.O4UWWFoQxgMq4AWHMq25'
/** Words of a line that is nothing but a time. */
const TIME_ONLY = '^(?:昨天|今天|前天|星期.|周.)?\\s{0,3}[\\d/年月日.-]*\\s{0,3}\\d{1,2}:\\d{2}(?::\\d{2})?$'

export const feige: HelpdeskMap = {
  version: MAP_VERSION,
  name: 'feige',
  displayName: '抖音飞鸽',
  hosts: ['im.jinritemai.com/pc_seller'],
  fingerprint: [`${BOX}, #topbar-left-info`, `[data-qa-id="qa-message-warpper"], ${BUBBLE}`],
  evidence: 'code',
  conversation: {
    panes: ['#workspace-chat', '.messageList', 'body:has([data-qa-id="qa-message-warpper"])'],
    id: [
      { in: 'page', selector: BOX, attribute: 'placeholder', pattern: '发送给\\s*(.+)[，,]\\s*使用' },
      { in: 'page', selector: BOX, attribute: 'placeholder', pattern: '发送给\\s*([^，,]+)' },
      { in: 'page', selector: '#topbar-left-info span' },
    ],
  },
  items: [
    '[data-qa-id="qa-message-warpper"]',
    '.msgItemWrap',
    '[data-id]:has(.messageNotMe, .messageIsMe, .chatd-card)',
    BUBBLE,
  ],
  roles: [
    { role: 'customer', on: 'item', selector: '.messageNotMe' },
    { role: 'customer', on: 'inside', selector: '.messageNotMe' },
    { role: 'bot', on: 'inside', selector: LABEL, text: '智能客服|机器人|智能助手' },
    { role: 'agent', on: 'item', selector: '.messageIsMe' },
    { role: 'agent', on: 'inside', selector: '.messageIsMe' },
    { role: 'skip', on: 'item', selector: '*', text: TIME_ONLY },
    // "The customer is looking at an item": a card of the desk, with rows of its own in it.
    { role: 'system', on: 'inside', selector: '[class*="pigeon-dynamic-card-system"]' },
    { role: 'system', on: 'item', selector: '*', text: '^用户正在查看商品' },
    { role: 'agent', on: 'inside', selector: '[style*="flex-direction: row-reverse"]' },
    { role: 'customer', on: 'inside', selector: '[style*="flex-direction: row"]' },
    { role: 'customer', side: 'start' },
    { role: 'agent', side: 'end' },
  ],
  otherwise: 'system',
  author: [{ selector: LABEL }],
  time: [
    { selector: TIME },
    { selector: '[multiple-click-times]', pattern: '\\d{1,2}:\\d{2}(?::\\d{2})?$' },
    { selector: '[data-id] > div:first-child:not(:last-child)', pattern: TIME_ONLY },
  ],
  text: {
    selectors: [
      '.messageNotMe pre, .messageIsMe pre',
      BUBBLE,
      '.chatd-card, [class*="pigeon-dynamic-card-system"]',
      'img[alt="图片"]',
      // Lines of the desk have their time first.
      '[data-id$="_template"]',
      '[data-id] > div:first-child + div:last-child',
      ':scope',
    ],
    strip: ['img[alt="头像"]', '[data-qa-id="qa-message-read-mark"]', TIME],
  },
  order: 'document',
  channel: { is: 'chat' },
  customer: {
    name: [
      { selector: '#topbar-left-info span' },
      { selector: BOX, attribute: 'placeholder', pattern: '发送给\\s*(.+)[，,]\\s*使用' },
    ],
  },
  replyBox: {
    editors: [BOX, 'textarea#im-input-box'],
    signs: [],
    otherwise: 'public',
  },
}
