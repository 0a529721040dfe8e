/**
 * Udesk: {tenant}.udesk.cn and {tenant}.s{n}.udesk.cn.
 *
 * Read from public code, six tools: the host only. The path of the agents' console is not known, so the visitors'
 * page (/im_client) goes by this name too.
 */
import { namedOnly } from '../named-only'

export const udesk = namedOnly('udesk', 'Udesk', ['*.udesk.cn'])
