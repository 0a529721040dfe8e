/**
 * Salesforce Service Console (Lightning), any page of it.
 *
 * Only the address is known, from public code of 2026-03; the agent's conversation and its editor are not, so
 * the general finder reads the page.
 */
import { type HelpdeskMap, MAP_VERSION } from '../map'

export const salesforceConsole: HelpdeskMap = {
  version: MAP_VERSION,
  name: 'salesforce-console',
  displayName: 'Salesforce',
  hosts: ['*.lightning.force.com/lightning'],
  evidence: 'none',
  conversation: {
    panes: [],
    id: [{ url: '/lightning/r/(?:\\w+/)?(\\w{15,18})/view' }],
  },
  items: [],
  roles: [],
  otherwise: 'system',
  text: { selectors: [] },
  order: 'document',
  channel: { is: 'chat' },
  replyBox: { editors: [], signs: [], otherwise: 'unsure' },
}
