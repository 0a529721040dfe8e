/**
 * Shopee seller chat: seller.shopee.* and banhang.shopee.vn, paths /webchat and /new-webchat.
 *
 * Read from code: eight tools, February to October 2026. Classes are hashed; `data-cy` names who wrote. The list
 * is virtualised: rows stand by their inline `top`, not by their order in the page, and while none stands at the
 * top the start has not been seen. The list's id is written with a "#" of its own in most sources. A row that is
 * neither the shop's nor the desk's is the customer's; one that is nothing but a date is a day line. A message's
 * time is a block inside its text. The chosen row of the list of chats names the customer.
 */
import { type HelpdeskMap, MAP_VERSION } from '../map'

const HOSTS = [
  'seller.shopee.cn',
  'seller.shopee.sg',
  'seller.shopee.com.my',
  'seller.shopee.co.th',
  'seller.shopee.co.id',
  'seller.shopee.ph',
  'seller.shopee.vn',
  'banhang.shopee.vn',
  'seller.shopee.tw',
  'seller.shopee.com.br',
  'seller.shopee.com.mx',
  'seller.shopee.com.co',
  'seller.shopee.cl',
]

const LIST = '[id$="message-virtualized-list"]'
const ROW = '[style*="absolute"][style*="top:"]'
const CHOSEN_NAME =
  '[data-cy="webchat-conversation-cell-root-current"] [data-cy="webchat-conversation-cell-name"]'
const TIME = 'pre > div > div'

export const shopee: HelpdeskMap = {
  version: MAP_VERSION,
  name: 'shopee',
  displayName: 'Shopee',
  hosts: HOSTS.flatMap((host) => [`${host}/webchat`, `${host}/new-webchat`]),
  fingerprint: [`${LIST}, [data-cy="webchat-conversation-detail"]`, '[data-cy^="webchat-message-"]'],
  evidence: 'code',
  conversation: {
    panes: [
      '[data-cy="webchat-conversation-detail"]',
      `:has(> ${LIST})`,
      '[data-cy="webchat-conversation-detail-message-container"]',
    ],
    id: [
      { in: 'page', selector: CHOSEN_NAME, attribute: 'title' },
      { in: 'page', selector: CHOSEN_NAME },
    ],
  },
  items: [
    `${LIST} ${ROW}:not(${LIST} ${ROW} *)`,
    `${LIST} > div > div`,
    '[data-cy="webchat-message-receive"], [data-cy="webchat-message-send"], [data-cy="webchat-message-system"]',
  ],
  dayLines: `${LIST} ${ROW}:not(:has([data-cy^="webchat-message-"], pre, img))`,
  older: `${LIST}:not(:has([style*="top: 0px"], [style*="top:0"])):has(${ROW})`,
  roles: [
    { role: 'system', on: 'item', selector: '[data-cy="webchat-message-system"]' },
    { role: 'system', on: 'inside', selector: '[data-cy="webchat-message-system"]' },
    // Answers that the shop's settings send.
    { role: 'bot', on: 'inside', selector: '[data-cy="webchat-message-send"] [class*="autoreply" i]' },
    { role: 'agent', on: 'item', selector: '[data-cy="webchat-message-send"]' },
    { role: 'agent', on: 'inside', selector: '[data-cy="webchat-message-send"]' },
    { role: 'customer', on: 'item', selector: '[data-cy="webchat-message-receive"]' },
    { role: 'customer', on: 'inside', selector: '[data-cy="webchat-message-receive"], pre, img' },
    { role: 'skip', on: 'item', selector: '*', text: '^[\\d\\p{L}./, 年月日-]{1,30}\\d{1,4}日?$' },
  ],
  otherwise: 'customer',
  time: [{ selector: TIME, pattern: '^\\d\\d?:\\d{2}$' }],
  text: { selectors: ['pre', ':scope'], strip: [TIME] },
  order: 'by-place',
  virtualised: true,
  channel: { is: 'chat' },
  customer: { name: [{ selector: CHOSEN_NAME, attribute: 'title' }, { selector: CHOSEN_NAME }] },
  replyBox: {
    editors: [
      '[data-cy="webchat-conversation-detail-input"] textarea',
      '[data-cy="webchat-conversation-detail-input"] [contenteditable="true"]',
      '#inputField textarea',
    ],
    scope: '[data-cy="webchat-conversation-detail-input"]',
    signs: [],
    otherwise: 'public',
  },
}
