/**
 * Chatwoot (self-hosted on any domain, and app.chatwoot.com).
 *
 * Seen running: version 4.10, November 2026; bubble variants, quoted replies and mail bubbles from its source of
 * 2025 and 2026 (components-next/message). Only the logged-in agent's own messages stand on the right: the role is the
 * bubble's variant (its colour class), the side only decides where no variant is known.
 */
import { type HelpdeskMap, MAP_VERSION } from '../map'

export const chatwoot: HelpdeskMap = {
  version: MAP_VERSION,
  name: 'chatwoot',
  displayName: 'Chatwoot',
  hosts: ['app.chatwoot.com'],
  fingerprint: ['ul.conversation-panel', '.reply-box, [id^="message"][data-message-id]'],
  evidence: 'running',
  conversation: {
    panes: ['ul.conversation-panel', '.conversation-panel'],
    id: [{ url: '/conversations/(\\d+)' }],
  },
  items: ['[id^="message"][data-message-id]', '[data-message-id]'],
  older: ':scope > .spinner, .conversation-panel .spinner--container',
  messageId: [{ attribute: 'data-message-id' }],
  roles: [
    { role: 'system', on: 'inside', selector: '[data-bubble-name="activity"]' },
    { role: 'note', on: 'inside', selector: '.bg-n-solid-amber, .i-lucide-lock-keyhole' },
    // The second is the colour of the first months of version 4.
    { role: 'bot', on: 'inside', selector: '.bg-n-solid-iris, .bg-n-teal-5' },
    { role: 'agent', on: 'inside', selector: '.bg-n-solid-blue' },
    // One that could not be sent.
    { role: 'agent', on: 'inside', selector: '.bg-n-ruby-4' },
    { role: 'customer', on: 'inside', selector: '.bg-n-slate-4' },
    { role: 'agent', on: 'inside', selector: '.right-bubble' },
    { role: 'agent', on: 'item', selector: '.justify-end' },
    { role: 'customer', on: 'inside', selector: '.left-bubble' },
    { role: 'customer', on: 'item', selector: '.justify-start' },
    { role: 'system', on: 'item', selector: '.justify-center' },
  ],
  otherwise: 'system',
  time: [{ selector: 'time[datetime]', attribute: 'datetime' }, { selector: 'time' }],
  text: {
    selectors: [
      '[data-bubble-name="text"] .prose, [data-bubble-name="email"] .prose',
      '[data-bubble-name]',
      '.left-bubble, .right-bubble',
    ],
    strip: ['[role="img"]', 'time', '[class*="i-lucide"]', '.skip-context-menu'],
    // The message that is replied to stands above the reply, in the same bubble.
    quoted: ['.quoted-text', '[data-bubble-name] > .cursor-pointer:has(> .line-clamp-2)'],
  },
  order: 'document',
  carry: { time: 'next' },
  channel: {
    is: 'chat',
    unless: [{ selector: '.conversation-panel [data-bubble-name="email"]', channel: 'email' }],
  },
  customer: {
    // The sidebar first: the list beside it names every other customer too.
    name: [
      { selector: '.conversation--contact h3, .contact--profile h3' },
      { selector: '.conversation-details-wrap .user--name, .conv-header .user--name' },
      { selector: '.conversation.active h4.conversation--user, .active h4.conversation--user' },
      { selector: 'h3' },
    ],
    email: [
      { selector: '.contact--profile a[href^="mailto:"]', attribute: 'href', pattern: 'mailto:([^?]+)' },
      { selector: 'a[href^="mailto:"]', attribute: 'href', pattern: 'mailto:([^?]+)' },
    ],
    phone: [{ selector: 'a[href^="tel:"]', attribute: 'href', pattern: 'tel:(.+)' }],
  },
  replyBox: {
    editors: [
      '.reply-box .ProseMirror[contenteditable="true"]',
      '.ProseMirror-woot-style[contenteditable="true"]',
      '.reply-box textarea',
    ],
    scope: '.reply-box',
    signs: [
      { audience: 'note', on: 'around', selector: '.reply-box.is-private' },
      { audience: 'public', on: 'around', selector: '.reply-box:not(.is-private)' },
    ],
    otherwise: 'unsure',
  },
}
