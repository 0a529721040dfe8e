/**
 * Facebook Messenger, on its own site and on facebook.com.
 *
 * Read from public code, 2025 to 2026-01. Class names are scrambled: only roles, labels and the side of a
 * bubble tell who wrote it. There are no ids and no times.
 */
import { type HelpdeskMap, MAP_VERSION } from '../map'

/** How a row of the logged-in person is labelled: "You sent". */
const OWN = '^you\\b|^你|^您|^شما'

export const messenger: HelpdeskMap = {
  version: MAP_VERSION,
  name: 'messenger',
  displayName: 'Messenger',
  hosts: ['www.messenger.com', 'www.facebook.com/messages'],
  evidence: 'code',
  conversation: {
    // The list of chats is a grid too, under the navigation.
    panes: ['[role="main"] [role="grid"]', '[role="main"]:has([data-scope="messages_table"])'],
    id: [{ url: '/t/([^/?#]+)' }],
  },
  items: ['[role="row"]:has([data-scope="messages_table"])', '[role="row"]'],
  roles: [
    {
      role: 'agent',
      on: 'item',
      selector:
        '[aria-label^="you sent" i], [aria-label^="you replied" i], [aria-label^="你"], [aria-label^="您"], [aria-label^="شما"]',
    },
    { role: 'agent', side: 'end' },
    { role: 'customer', side: 'start' },
    { role: 'agent', on: 'inside', selector: 'h5', text: OWN },
    { role: 'customer', on: 'item', selector: '[aria-label*=" sent " i], [aria-label*=" replied " i]' },
    { role: 'customer', on: 'inside', selector: 'h5, img[alt]:not([alt=""])' },
  ],
  otherwise: 'system',
  author: [
    { attribute: 'aria-label', pattern: '^(?!you )(.{1,60}?) (?:sent|replied)\\b' },
    { selector: 'h5', pattern: '^(?!you\\b|你|您|شما).+$' },
    { selector: '[data-scope="messages_table"] > img[alt]:not([alt=""])', attribute: 'alt' },
  ],
  text: {
    selectors: ['[data-scope="messages_table"] [dir="auto"]', '[dir="auto"]', ':scope'],
    strip: ['h4', 'h5', '[role="gridcell"] > img'],
  },
  order: 'document',
  virtualised: true,
  carry: { author: 'previous' },
  channel: { is: 'chat' },
  customer: { name: [{ selector: '[role="main"] a[aria-label]', attribute: 'aria-label' }] },
  replyBox: {
    editors: [
      '[role="main"] [role="textbox"][contenteditable="true"][data-lexical-editor="true"]',
      '[role="main"] [role="textbox"][contenteditable="true"]',
    ],
    signs: [],
    // A chat has no internal notes.
    otherwise: 'public',
  },
}
