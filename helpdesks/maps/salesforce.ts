/**
 * Salesforce Service Console, where a conversation is drawn by the published chat blueprint.
 *
 * Read from the vendor's design system and from public components built on it, 2021 to 2026: list items, sides,
 * events, text and the line with name and time below it. That the console's own conversation is drawn so is not
 * confirmed; where it is not, the entry `salesforce-console` gives the general finder the desk's name. The console
 * keeps every workspace mounted; the class of the visible one is from one source of 2021. The editor is not known:
 * any box beside the conversation is taken, and always as unsure.
 */
import { type HelpdeskMap, MAP_VERSION } from '../map'

const SHOWN = '.windowViewMode-normal:has(.slds-chat-listitem)'

export const salesforce: HelpdeskMap = {
  version: MAP_VERSION,
  name: 'salesforce',
  displayName: 'Salesforce',
  fingerprint: ['.slds-chat-listitem', '.slds-chat-listitem_inbound, .slds-chat-listitem_outbound'],
  evidence: 'code',
  conversation: {
    panes: [SHOWN, '.slds-chat-list', ':has(> .slds-chat-listitem)'],
    id: [
      { url: '/lightning/r/(?:\\w+/)?(\\w{15,18})/view' },
      { in: 'ancestor', selector: '[data-record-id]', attribute: 'data-record-id' },
    ],
  },
  items: ['.slds-chat-listitem'],
  roles: [
    { role: 'system', on: 'item', selector: '.slds-chat-listitem_event, .slds-chat-listitem_bookend' },
    { role: 'customer', on: 'item', selector: '.slds-chat-listitem_inbound' },
    { role: 'agent', on: 'item', selector: '.slds-chat-listitem_outbound' },
    { role: 'system', on: 'inside', selector: '.slds-chat-event, .slds-chat-bookend' },
    { role: 'customer', on: 'inside', selector: '.slds-chat-message__text_inbound' },
    {
      role: 'agent',
      on: 'inside',
      selector: '.slds-chat-message__text_outbound, .slds-chat-message__text_outbound-agent',
    },
  ],
  otherwise: 'system',
  // "Li Wei • 4:59 PM" stands below the last message of a group.
  author: [{ selector: '.slds-chat-message__meta', pattern: '^(.{1,80}?)\\s?[•·]' }],
  time: [{ selector: '.slds-chat-message__meta', pattern: '\\d\\d?:\\d\\d(?: ?[ap]\\.?m\\.?)?' }],
  text: {
    selectors: [
      '.slds-chat-message__text, .slds-chat-message__text_inbound, .slds-chat-message__text_outbound, .slds-chat-message__text_outbound-agent',
      '.slds-chat-message__body',
      '.slds-chat-event__body, .slds-chat-bookend',
      ':scope',
    ],
    strip: ['.slds-chat-message__meta', '.slds-chat-avatar', '.slds-assistive-text'],
  },
  order: 'document',
  carry: { author: 'next', time: 'next' },
  channel: { is: 'chat' },
  replyBox: {
    editors: [`${SHOWN} [contenteditable="true"]`, `${SHOWN} textarea`],
    signs: [],
    otherwise: 'unsure',
  },
}
