/**
 * 环信客服云 (Easemob), the agents' console: kefu.easemob.com and {tenant}.kefu.easemob.com, path /mo/agent.
 *
 * Read from public code, 2017 to 2020: the address and the rows of its lists (`.em-chat-itm-visitor`,
 * `.ui-itm-table-history`), of which none is known to say which is chosen. Messages, who wrote them and the reply
 * box are not known, so the general finder reads the page. The visitors' own page (/webim) is not this.
 */
import { namedOnly } from '../named-only'

export const easemob = namedOnly('easemob', '环信客服云', [
  'kefu.easemob.com/mo/agent',
  '*.kefu.easemob.com/mo/agent',
])
