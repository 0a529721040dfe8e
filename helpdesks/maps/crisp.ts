/**
 * Crisp.
 *
 * Read from public code, 2024 to 2026, one reading confirmed on the real page. The list holds only what is on
 * the screen; a writer's name stands on the last message of a run. Notes in the conversation and the times of
 * messages are not known; the class of a note is what the desk's naming would make it, and harms nothing if it
 * never occurs. The fingerprint is for companies whose access proxy gives another host.
 */
import { type HelpdeskMap, MAP_VERSION } from '../map'

const MESSAGE = '.c-conversation-box-content-message'
const BOX = '.c-conversation-box-field__field-composer-field'
const ACTIVE_TAB = '.c-base-tabs__item--active'
const REPLY_TAB = '[name="reply"]'

export const crisp: HelpdeskMap = {
  version: MAP_VERSION,
  name: 'crisp',
  displayName: 'Crisp',
  hosts: ['app.crisp.chat/website', 'chat.crisp.chat/website'],
  fingerprint: ['.c-conversation-box-content', MESSAGE],
  evidence: 'code',
  conversation: {
    panes: ['.c-conversation-box-content'],
    id: [
      { url: '/(?:inbox|conversations)/(session_[^/?#]+)' },
      {
        selector: '.c-conversation-menu-item-root:has(.c-conversation-menu-item--active)',
        attribute: 'data-session-id',
      },
    ],
  },
  items: [MESSAGE],
  roles: [
    { role: 'note', on: 'item', selector: `${MESSAGE}--note` },
    { role: 'note', on: 'inside', selector: `${MESSAGE}-bubble--note` },
    { role: 'customer', on: 'item', selector: `${MESSAGE}--user` },
    { role: 'agent', on: 'item', selector: `${MESSAGE}--operator` },
    { role: 'customer', on: 'inside', selector: `${MESSAGE}-bubble--user` },
    { role: 'agent', on: 'inside', selector: `${MESSAGE}-bubble--operator` },
  ],
  otherwise: 'system',
  author: [{ selector: `${MESSAGE}__avatar-tooltip .c-base-tooltip__default` }],
  text: {
    selectors: [`${MESSAGE}-bubble__content`, ':scope'],
    strip: [`[class*="${MESSAGE.slice(1)}__avatar"]`],
  },
  order: 'document',
  virtualised: true,
  carry: { author: 'next' },
  channel: {
    is: 'chat',
    unless: [{ selector: 'a.c-conversation-menu-item--active use[href*="mail"]', channel: 'email' }],
  },
  customer: {
    name: [{ selector: '.c-conversation-profile__nickname' }, { selector: '.c-conversation-profile__name' }],
    email: [{ selector: '.c-conversation-profile__email:not([class*="--not-set"])' }],
    phone: [
      {
        selector: '.c-conversation-profile-widget-item a[href^="tel:"]',
        attribute: 'href',
        pattern: 'tel:(.+)',
      },
    ],
    other: [
      {
        row: '.c-conversation-profile-widget-data-item',
        label: '.c-conversation-profile-widget-data-item__cell--key',
        value:
          ':is(.c-conversation-profile-widget-data-item__cell--key, :has(> .c-conversation-profile-widget-data-item__cell--key)) + .c-conversation-profile-widget-data-item__cell',
      },
    ],
  },
  replyBox: {
    editors: [
      `${BOX}[contenteditable="true"]`,
      `${BOX} [contenteditable="true"]`,
      'textarea.c-conversation-box-field__field, .c-conversation-box-field__field textarea',
      '.c-conversation-box-field__field[contenteditable="true"]',
    ],
    // The reply tab's name is from one source, the class of the chosen tab from two. Any other tab writes no reply.
    signs: [
      { audience: 'public', on: 'page', selector: `${ACTIVE_TAB}${REPLY_TAB}` },
      { audience: 'note', on: 'page', selector: `:has(> ${ACTIVE_TAB}) > ${REPLY_TAB}:not(${ACTIVE_TAB})` },
    ],
    otherwise: 'unsure',
  },
}
