/**
 * Freshchat: {tenant}.myfreshworks.com/crm/messaging.
 *
 * Read from public code, two tools: the address only. wchat.freshchat.com is the visitors' own box.
 */
import { NOTED, namedOnly } from '../named-only'

export const freshchat = namedOnly('freshchat', 'Freshchat', ['*.myfreshworks.com/crm/messaging'], {
  // It has private notes.
  replyBox: NOTED,
})
