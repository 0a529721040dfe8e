/**
 * 小红书千帆客服 (Xiaohongshu shops): walle.xiaohongshu.com/cstools.
 *
 * Read from public code, 2026: the address and the chat's outer element (`.farmer-chat-app`, on
 * /cstools/seller/dashboard) only. Messages, who wrote them and the reply box are not known, so the general
 * finder reads the page.
 */
import { type HelpdeskMap, MAP_VERSION } from '../map'

export const xiaohongshu: HelpdeskMap = {
  version: MAP_VERSION,
  name: 'xiaohongshu',
  displayName: '小红书千帆',
  hosts: ['walle.xiaohongshu.com/cstools'],
  evidence: 'none',
  conversation: { panes: [], id: [] },
  items: [],
  roles: [],
  otherwise: 'system',
  text: { selectors: [] },
  order: 'document',
  channel: { is: 'chat' },
  replyBox: { editors: [], signs: [], otherwise: 'unsure' },
}
