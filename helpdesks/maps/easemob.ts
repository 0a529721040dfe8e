/**
 * 环信客服云 (Easemob), the agents' console: kefu.easemob.com and {tenant}.kefu.easemob.com, path /mo/agent.
 *
 * Read from public code, 2017 to 2020: the address and the list of visitors only. Messages, who wrote them and
 * the reply box are not known, so the general finder reads the page. The visitors' own page (/webim) is not this.
 */
import { type HelpdeskMap, MAP_VERSION } from '../map'

export const easemob: HelpdeskMap = {
  version: MAP_VERSION,
  name: 'easemob',
  displayName: '环信客服云',
  hosts: ['kefu.easemob.com/mo/agent', '*.kefu.easemob.com/mo/agent'],
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
