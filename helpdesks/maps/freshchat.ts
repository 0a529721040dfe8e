/**
 * Freshchat: {tenant}.myfreshworks.com/crm/messaging.
 *
 * Read from public code, two tools: the address only. wchat.freshchat.com is the visitors' own box.
 */
import { namedOnly } from '../named-only'

export const freshchat = namedOnly('freshchat', 'Freshchat', ['*.myfreshworks.com/crm/messaging'])
