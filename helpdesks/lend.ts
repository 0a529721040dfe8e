/** Gives a map that was found by the page's shape what is known of the desk whose address this is. */
import type { HelpdeskMap } from './map'

/** The found map with the desk's name, identity, customer fields and reply box where the desk's map has them. */
export function lendTo(found: HelpdeskMap, desk: HelpdeskMap): HelpdeskMap {
  const lent: HelpdeskMap = { ...found, displayName: desk.displayName }
  if (desk.conversation.id.length > 0) {
    // The address stands behind the desk's own ids, for pages in which none of them is found.
    const id = [...desk.conversation.id, ...found.conversation.id.filter((source) => 'url' in source)]
    lent.conversation = { ...found.conversation, id, all: false }
  }
  if (desk.customer) lent.customer = { ...found.customer, ...desk.customer }
  if (desk.agent) lent.agent = desk.agent
  lent.replyBox = { ...desk.replyBox, editors: [...desk.replyBox.editors, ...found.replyBox.editors] }
  if (found.replyBox.apart) lent.replyBox.apart = found.replyBox.apart
  if (desk.channel.is !== 'chat' || desk.channel.unless) lent.channel = desk.channel
  return lent
}
