/** What stands around the messages: the customer, the agent, the channel, and whether older messages are not loaded. */
import type { CustomerFields, Message, Transcript } from '../../copilot/transcript'
import type { HelpdeskMap } from '../map'
import { all, type Root } from '../page/query'
import { firstValue, textMatches } from '../page/value'
import { isRendered } from '../page/visible'
import type { FoundBox } from '../reply-box'
import { readCustomer } from './customer'
import type { Entry } from './history'

export interface Around {
  pane: Element
  customer: CustomerFields
  agent: string | undefined
  channel: Transcript['channel']
  /** True when the page says that older messages are not loaded. */
  older: boolean
  /** The reply box, once it is found; a frame may bring it later. */
  box: FoundBox | null
}

export function lookAround(root: Root, pane: Element, map: HelpdeskMap): Around {
  return {
    pane,
    customer: readCustomer(root, pane, map),
    agent: firstValue(map.agent?.name, { conversation: pane, page: root }, 'page')?.value,
    channel: channelOf(root, map),
    older: map.older !== undefined && all(pane, map.older).some(isRendered),
    box: null,
  }
}

/** Where no place beside the conversation names the customer, the customer's own newest message may. */
export function fromMessages(
  customer: CustomerFields,
  messages: readonly Message[],
  entries: readonly Entry[],
): CustomerFields {
  const newest = messages.findLast(({ role, author }) => role === 'customer' && author !== undefined)
  const fields = { ...customer }
  if (newest?.author !== undefined) fields.name ??= newest.author
  const address = entries.find(({ id }) => id === newest?.id)?.placed.raw.address
  if (address?.includes('@')) fields.email ??= address
  return fields
}

function channelOf(root: Root, map: HelpdeskMap): Transcript['channel'] {
  for (const { selector, text, channel } of map.channel.unless ?? []) {
    const says = (element: Element): boolean =>
      isRendered(element) && (text === undefined || textMatches(element, text))
    if (all(root, selector).some(says)) return channel
  }
  return map.channel.is
}
