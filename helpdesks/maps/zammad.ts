/**
 * Zammad (self-hosted on any domain), the classic and the new desktop interface.
 *
 * Read from the product's source and its own tests, 2024 to 2026-10, and from public code of 2026. The classic
 * interface keeps every opened ticket mounted. In the new one customers stand on the right.
 */
import { type HelpdeskMap, MAP_VERSION } from '../map'

const STRIPES = '.bg-stripes, .border-stripes'
const PANEL = '[data-test-id="article-reply-stripes-panel"]'

export const zammad: HelpdeskMap = {
  version: MAP_VERSION,
  name: 'zammad',
  displayName: 'Zammad',
  fingerprint: ['.content.active .ticket-article-item, [data-test-id^="article-bubble-container-"]'],
  evidence: 'code',
  conversation: {
    panes: [
      '.content.active:has(.ticket-article-item)',
      'section[role="feed"]',
      ':has(> [data-test-id^="article-bubble-container-"])',
    ],
    id: [{ url: '#ticket/zoom/(\\d+)' }, { url: '/tickets/(\\d+)' }],
  },
  items: [
    '.ticket-article-item',
    'section[role="feed"] > article',
    '[data-test-id^="article-bubble-container-"]',
  ],
  older: 'section[role="feed"] > #article-more',
  messageId: [
    { attribute: 'data-id' },
    { attribute: 'id', pattern: 'article-(\\d+)' },
    { attribute: 'data-test-id', pattern: 'article-bubble-container-(\\d+)' },
  ],
  roles: [
    // Mails that the system sent reach the customer, its notes do not.
    { role: 'bot', on: 'item', selector: '.ticket-article-item.system:is(.email, .sms, .web, .chat)' },
    { role: 'system', on: 'item', selector: '.ticket-article-item.system' },
    { role: 'note', on: 'item', selector: '.ticket-article-item.is-internal' },
    { role: 'note', on: 'inside', selector: '.text-bubble.internal' },
    { role: 'customer', on: 'item', selector: '.ticket-article-item.customer' },
    { role: 'agent', on: 'item', selector: '.ticket-article-item.agent' },
    { role: 'note', on: 'inside', selector: '.bg-stripes' },
    // A mail of the system's own stands on the agents' side and has no author, its head being closed.
    {
      role: 'bot',
      on: 'inside',
      selector:
        '[data-test-id^="article-bubble-container-"]:has([aria-hidden="true"]) .Content--agent:not(:has([aria-describedby="author-name-and-creation-date"]))',
    },
    { role: 'customer', on: 'inside', selector: '.Content--customer' },
    { role: 'agent', on: 'inside', selector: '.Content--agent' },
    { role: 'system', on: 'inside', selector: '[role="article"]' },
    // Without those classes the place tells: the reverse of most chats.
    { role: 'skip', on: 'item', selector: 'article:not(:has([data-test-id^="article-bubble-container-"]))' },
    { role: 'customer', side: 'end' },
    { role: 'agent', side: 'start' },
  ],
  otherwise: 'skip',
  author: [
    // The line "From", folded away until an article is clicked: `Li Wei <li@…>`.
    { selector: '.article-meta.top .article-meta-value', pattern: '^"?([^"<]{1,80})' },
    { selector: '[aria-describedby="author-name-and-creation-date"] .font-bold' },
  ],
  time: [
    { selector: 'time[data-time]', attribute: 'data-time' },
    { selector: '[aria-describedby="author-name-and-creation-date"] time[datetime]', attribute: 'datetime' },
    { selector: '.task-subline time' },
    { selector: '[aria-describedby="author-name-and-creation-date"] time' },
  ],
  text: {
    selectors: [
      '.textBubble-content .richtext-content, .inner-article-body',
      '.textBubble, .text-bubble',
      '[data-test-id^="article-bubble-body-"]',
      ':scope',
    ],
    strip: ['.bubble-arrow', '.textBubble-overflowContainer', '.article-content-meta', '.js-article-actions'],
  },
  order: 'document',
  channel: {
    is: 'email',
    unless: [
      {
        selector: '.content.active .ticket-article-item:is(.chat, .whatsapp, .telegram, .sms)',
        channel: 'chat',
      },
      { selector: '.content.active .ticket-article-item:is(.facebook, .twitter)', channel: 'public' },
    ],
  },
  customer: {
    name: [{ in: 'conversation', selector: '[data-tab="customer"] [title="Name"]' }],
    email: [
      {
        in: 'conversation',
        selector: '[data-tab="customer"] a[href^="mailto:"]',
        attribute: 'href',
        pattern: 'mailto:([^?]+)',
      },
    ],
  },
  replyBox: {
    editors: [
      '.article-new .articleNewEdit-body[contenteditable="true"]',
      '#ticketArticleReplyForm [contenteditable="true"]',
    ],
    signs: [
      { audience: 'note', on: 'around', selector: '.article-add.is-internal' },
      { audience: 'public', on: 'around', selector: '.article-add.is-public' },
      { audience: 'note', on: 'around', selector: `${PANEL}:is(${STRIPES}, :has(${STRIPES}))` },
      { audience: 'public', on: 'around', selector: `${PANEL}:not(${STRIPES}, :has(${STRIPES}))` },
    ],
    otherwise: 'unsure',
  },
}
