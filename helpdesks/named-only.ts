/** Desks of which little more than the address is known: their maps name the desk and lend what facts there are. */
import { type HelpdeskMap, MAP_VERSION } from './map'

/** What may be known of such a desk beside its address. */
type Lent = Partial<Pick<HelpdeskMap, 'conversation' | 'customer' | 'agent' | 'replyBox' | 'channel'>>

/** The reply box of a desk that has notes and of which nothing else is known. */
export const NOTED: HelpdeskMap['replyBox'] = { editors: [], signs: [], otherwise: 'unsure' }

/** A map without evidence of the messages: `hosts` as in a map; `lent` is what the found map takes over. */
export function namedOnly(name: string, displayName: string, hosts: string[], lent: Lent = {}): HelpdeskMap {
  return {
    version: MAP_VERSION,
    name,
    displayName,
    hosts,
    evidence: 'none',
    conversation: { panes: [], id: [] },
    items: [],
    roles: [],
    otherwise: 'system',
    text: { selectors: [] },
    order: 'document',
    channel: { is: 'chat' },
    replyBox: { editors: [], signs: [], otherwise: 'by-words' },
    ...lent,
  }
}
