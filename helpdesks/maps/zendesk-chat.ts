/**
 * Zendesk Chat, the dashboard of its own: dashboard.zopim.com.
 *
 * Read from public code: the host only. Chats under {tenant}.zendesk.com are read by the map of the workspace.
 */
import { namedOnly } from '../named-only'

export const zendeskChat = namedOnly('zendesk-chat', 'Zendesk Chat', ['dashboard.zopim.com'])
