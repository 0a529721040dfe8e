/**
 * 旺旺 web (Taobao): market.m.taobao.com/app/im, messages in a frame of the same origin.
 *
 * Read from code: one extension of October 2026 reads the frame's messages, two more know the frame. It is the
 * chat of 1688 with other addresses; its reply box is known from there only.
 */
import type { HelpdeskMap } from '../map'
import { alibaba1688 } from './alibaba-1688'

export const wangwangWeb: HelpdeskMap = {
  ...alibaba1688,
  name: 'wangwang-web',
  displayName: '旺旺',
  // With the slash: the frame's own address goes on with "-core".
  hosts: ['market.m.taobao.com/app/im/chat/'],
  within: ['iframe[src*="/app/im/chat-core"]'],
  conversation: {
    ...alibaba1688.conversation,
    id: [{ url: '[?&]uid=([^&#]+)' }, { in: 'page', selector: '.go-shop-container' }],
  },
}
