/**
 * Front: app.frontapp.com.
 *
 * Read from public code, four tools: the address with the conversation's id in it; one (January 2023) knows the
 * part of hashed class names that stays. Messages, who wrote them and the reply box are not known.
 */
import { NOTED, namedOnly } from '../named-only'

export const front = namedOnly('front', 'Front', ['app.frontapp.com'], {
  conversation: {
    panes: [],
    id: [{ url: '/open/(cnv_[a-z0-9]+)' }, { url: '/open/(msg_[a-z0-9]+)' }],
  },
  channel: { is: 'email' },
  // Its comments are internal.
  replyBox: NOTED,
})
