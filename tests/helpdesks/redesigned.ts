/** A known desk after a redesign: its address is as before, its conversation must be found by its shape. */

const turn = (side: string, text: string): string =>
  `<div class="turn turn--${side}"><div class="turn__text">${text}</div></div>`
const THREAD = [
  turn('incoming', 'My parcel is late'),
  turn('outgoing', 'Let me look'),
  turn('incoming', 'Thank you'),
  turn('outgoing', 'It comes today'),
].join('')

export const REDESIGNED = `<main><section class="thread-messages" role="log">${THREAD}</section><div class="composer"><textarea></textarea></div></main>`
/** Where Chatwoot's own map reads. */
export const CHATWOOT = 'https://app.chatwoot.com/app/accounts/1/conversations/7'
