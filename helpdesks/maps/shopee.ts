/**
 * Shopee seller chat: seller.shopee.* and banhang.shopee.vn, paths /webchat and /new-webchat.
 *
 * Read from code: six tools, February to October 2026. Classes are hashed; `data-cy` names who wrote. The list
 * is virtualised: rows stand by their inline `top`, and while none stands at the top the start has not been seen.
 * A message's time is a block inside its text. The chosen row of the list of chats names the customer.
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

const CHOSEN_NAME =
  '[data-cy="webchat-conversation-cell-root-current"] [data-cy="webchat-conversation-cell-name"]'

export const shopee: HelpdeskMap = {
  version: MAP_VERSION,
  name: 'shopee',
  displayName: 'Shopee',
  hosts: HOSTS.flatMap((host) => [`${host}/webchat`, `${host}/new-webchat`]),
  evidence: 'code',
  conversation: {
    panes: [
      '[data-cy="webchat-conversation-detail"]',
      ':has(> #message-virtualized-list)',
      '[data-cy="webchat-conversation-detail-message-container"]',
    ],
    id: [
      { in: 'page', selector: CHOSEN_NAME, attribute: 'title' },
      { in: 'page', selector: CHOSEN_NAME },
    ],
  },
  items: [
    '[data-cy="webchat-message-receive"], [data-cy="webchat-message-send"], [data-cy="webchat-message-system"]',
  ],
  older: '#message-virtualized-list:not(:has([style*="top: 0px"]))',
  roles: [
    { role: 'customer', on: 'item', selector: '[data-cy="webchat-message-receive"]' },
    { role: 'agent', on: 'item', selector: '[data-cy="webchat-message-send"]' },
  ],
  otherwise: 'system',
  time: [{ selector: 'pre > div > div', pattern: '^\\d\\d?:\\d{2}$' }],
  text: { selectors: ['pre', ':scope'], strip: ['pre > div > div'] },
  order: 'document',
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
