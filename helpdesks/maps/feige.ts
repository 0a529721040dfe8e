/**
 * 抖音飞鸽 (Feige), the seller desk of Douyin shops: im.jinritemai.com, web and desktop container.
 *
 * Read from code: eight tools that work on the page and a fixture made from it, up to September 2026. The
 * `data-qa-id` values outlived two redesigns; class names of times and system lines are hashed and retired with
 * each, so no time is read. The spelling "warpper" is the desk's own. A message's id changes when the page
 * redraws it, so it is not used. The address names no conversation: the reply box's placeholder names the
 * customer. Cards say their sender only by the direction of their row, or else by their side.
 */
import { type HelpdeskMap, MAP_VERSION } from '../map'

export const feige: HelpdeskMap = {
  version: MAP_VERSION,
  name: 'feige',
  displayName: '抖音飞鸽',
  hosts: ['im.jinritemai.com/pc_seller'],
  evidence: 'code',
  conversation: {
    panes: ['#workspace-chat', '.messageList'],
    id: [
      {
        in: 'page',
        selector: 'textarea[data-qa-id="qa-send-message-textarea"]',
        attribute: 'placeholder',
        pattern: '发送给\\s*(.+)[，,]\\s*使用',
      },
      { in: 'page', selector: '#topbar-left-info span' },
    ],
  },
  items: ['[data-qa-id="qa-message-warpper"]', '.msgItemWrap', '.leaveMessage'],
  roles: [
    { role: 'customer', on: 'item', selector: '.messageNotMe' },
    { role: 'agent', on: 'item', selector: '.messageIsMe' },
    { role: 'customer', on: 'inside', selector: '.messageNotMe' },
    { role: 'agent', on: 'inside', selector: '.messageIsMe' },
    {
      role: 'skip',
      on: 'item',
      selector: '*',
      text: '^(?:昨天|今天)?\\s*[\\d/年月日.-]*\\s*\\d{1,2}:\\d{2}(?::\\d{2})?$',
    },
    { role: 'agent', on: 'inside', selector: '[style*="flex-direction: row-reverse"]' },
    { role: 'customer', on: 'inside', selector: '[style*="flex-direction: row"]' },
    { role: 'customer', side: 'start' },
    { role: 'agent', side: 'end' },
  ],
  otherwise: 'system',
  text: {
    selectors: [
      '.messageNotMe pre, .messageIsMe pre',
      '.messageNotMe, .messageIsMe',
      '.chatd-card',
      '[data-id$="_template"]',
      ':scope',
    ],
  },
  order: 'document',
  channel: { is: 'chat' },
  customer: { name: [{ selector: '#topbar-left-info span' }] },
  replyBox: {
    editors: ['textarea[data-qa-id="qa-send-message-textarea"]', 'textarea#im-input-box'],
    signs: [],
    otherwise: 'public',
  },
}
