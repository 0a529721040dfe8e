/**
 * 小红书千帆客服 (Xiaohongshu shops): walle.xiaohongshu.com/cstools.
 *
 * Read from public code, 2026: the address, the chat's outer element (`.farmer-chat-app`, on
 * /cstools/seller/dashboard and not on /cstools/chat) and the order card beside the chat. Messages, who wrote
 * them and the reply box are not known, so the general finder reads the page; this map lends it the order.
 */
import { namedOnly } from '../named-only'

export const xiaohongshu = namedOnly('xiaohongshu', '小红书千帆', ['walle.xiaohongshu.com/cstools'], {
  conversation: { panes: ['.farmer-chat-app'], id: [] },
  customer: { other: [{ row: '.order-card', named: '订单号', value: '.order-card-title-id' }] },
})
