/**
 * Zendesk Agent Workspace.
 *
 * Read from public code, 2024-10 to 2026-05: panes, items, bodies, authors, note tag and times in three to eight
 * sources each, `type` in two, `data-originated-from` in one. Every open ticket stays mounted, only the active one
 * is shown; the messages' order in the page is not certain, so their times decide. The fingerprint is for companies
 * whose access proxy gives the desk another host.
 */
import { type HelpdeskMap, MAP_VERSION } from '../map'

const SWITCHER = '[data-test-id="omnichannel-channel-switcher-button"]'
const MESSAGE = '[data-test-id="omni-log-item-message"]'
const SENDER = '[data-test-id="omni-log-item-sender"], [data-test-id="omni-log-comment-user-link"]'
const ACTIVE = '.ticket-panes-grid-layout[data-is-active="true"]'

export const zendesk: HelpdeskMap = {
  version: MAP_VERSION,
  name: 'zendesk',
  displayName: 'Zendesk',
  hosts: ['*.zendesk.com/agent'],
  fingerprint: [
    '[data-test-id="omni-log-container"]',
    '[data-test-id="omni-log-comment-item"], [data-test-id^="omnicomposer-"]',
  ],
  evidence: 'code',
  conversation: {
    // Each holds the conversation with its reply box, so that no box of a hidden ticket is taken.
    panes: [
      ACTIVE,
      '.ticket-panes-grid-layout.active',
      '[data-ticket-id]:has([data-test-id="omni-log-container"])',
      'main#main_panes > :has([data-test-id="omni-log-container"])',
      '[data-test-id="omni-log-container"]',
    ],
    id: [
      { url: '/agent/tickets/(\\d+)' },
      {
        selector: '[data-test-id="header-tab"][data-entity-is-selected="true"]',
        attribute: 'data-entity-id',
      },
      { selector: '[data-test-id="header-tab"][aria-current="page"]', attribute: 'data-entity-id' },
    ],
    paneId: { in: 'ancestor', selector: '[data-ticket-id]', attribute: 'data-ticket-id' },
  },
  items: ['[data-test-id="omni-log-comment-item"], [data-test-id="interaction-history-event"]'],
  roles: [
    // A copy that is not shown.
    {
      role: 'skip',
      on: 'item',
      selector: `:has(${MESSAGE}[aria-hidden="true"]):not(:has(${MESSAGE}:not([aria-hidden="true"])))`,
    },
    { role: 'system', on: 'item', selector: '[data-test-id="interaction-history-event"]' },
    { role: 'note', on: 'inside', selector: '[data-test-id="omni-log-internal-note-tag"]' },
    { role: 'note', on: 'inside', selector: '[data-test-id="omni-log-item-message"][type="internal"]' },
    // What a trigger or a program wrote, and senders that call themselves a bot: there is no flag for bots. A
    // program may also hand in what a customer wrote.
    {
      role: 'bot',
      on: 'inside',
      selector:
        '[data-test-id="omni-log-item-message"]:not([type="end-user"]) :is([data-originated-from="Trigger"], [data-originated-from="ApiInteraction"])',
    },
    {
      role: 'bot',
      on: 'inside',
      selector: SENDER,
      text: '\\bbot\\b|(?:answer|chat|help|service|support|zen)[ -]?bot|机器人|ربات',
    },
    { role: 'customer', on: 'inside', selector: '[data-test-id="omni-log-item-message"][type="end-user"]' },
    { role: 'agent', on: 'inside', selector: '[data-test-id="omni-log-item-message"][type="agent"]' },
    { role: 'agent', on: 'inside', selector: '[data-test-id="omni-log-avatar-badge-AgentBadge"]' },
    { role: 'customer', authorIs: 'customer' },
    // A person whom nothing else tells apart.
    { role: 'agent', on: 'inside', selector: SENDER },
  ],
  otherwise: 'system',
  author: [
    { selector: '[data-test-id="omni-log-item-sender"]' },
    { selector: '[data-test-id="omni-log-comment-user-link"]' },
  ],
  time: [
    { selector: 'time[datetime]', attribute: 'datetime' },
    { selector: '[data-test-id="timestamp-relative"], [data-test-id="timestamp-absolute"]' },
  ],
  text: {
    selectors: [
      '[data-test-id="omni-log-message-content"] .zd-comment',
      '[data-test-id="omni-log-message-content"]',
      '[data-test-id="omni-log-item-message"]',
      '[data-test-id="ticket-event-title-relative"]',
      ':scope',
    ],
    strip: [
      '[data-test-id="convo-log-item-read-indicator"]',
      '[data-test-id$="delivered-indicator"]',
      '[data-test-id="omni-log-internal-note-tag"]',
      '[aria-hidden="true"]',
      'div.signature',
      'time',
    ],
  },
  order: 'by-time',
  channel: {
    is: 'email',
    unless: [
      {
        selector: '[data-test-id="omni-log-item-via"]',
        text: 'messag|chat|whatsapp|\\bsms\\b|消息|訊息|پیام|گفتگو',
        channel: 'chat',
      },
      { selector: '[data-test-id="omnicomposer-plain-text-ckeditor"]', channel: 'chat' },
    ],
  },
  customer: {
    name: [
      { in: 'conversation', selector: '[data-test-id="tabs-nav-item-users"]' },
      { in: 'conversation', selector: '[data-test-id="ticket-system-field-requester-menu"]' },
    ],
  },
  replyBox: {
    editors: [
      '[data-test-id="omnicomposer-rich-text-ckeditor"][contenteditable="true"]',
      '[data-test-id="omnicomposer-plain-text-ckeditor"][contenteditable="true"]',
      '[data-test-id="omnicomposer-plain-text-ckeditor"] [contenteditable="true"]',
      '[data-test-id="ticket-rich-text-editor"] [contenteditable="true"][role="textbox"]',
      '.zendesk-editor--rich-text-container [contenteditable="true"]',
    ],
    scope: '[data-side-conversations-anchor-id], .ticket-panes-grid-layout, [data-ticket-id]',
    signs: [
      // Notes are written in the rich box only.
      { audience: 'public', on: 'box', selector: '[data-test-id="omnicomposer-plain-text-ckeditor"]' },
      {
        audience: 'public',
        on: 'near',
        selector: `${SWITCHER}:is([data-channel="web"], [data-channel="email"], [aria-label="Public reply" i], [aria-label="Email" i], [aria-label="SMS" i], [aria-label="Web" i], [aria-label="Chat" i], [aria-label="Messaging" i])`,
      },
      {
        audience: 'note',
        on: 'near',
        selector: `${SWITCHER}[data-channel*="internal" i], ${SWITCHER}[data-channel*="note" i], ${SWITCHER}[aria-label*="internal" i]`,
      },
      { audience: 'note', on: 'near', selector: SWITCHER, text: 'internal|内部|內部|داخلی' },
    ],
    otherwise: 'unsure',
  },
}
