/** What belongs into a blank, in the reader's language. */
import { FACT_FIELDS } from '../../copilot/facts'
import type { Translate, WordKey } from '../../knowledge/interface/words'
import type { LanguageTag } from '../../knowledge/languages'
import { FIELD_LABELS } from '../../knowledge/note/field-labels'

const WORDS: Record<string, WordKey> = {
  'customer.name': 'blank.customerName',
  'customer.first_name': 'blank.firstName',
  'agent.name': 'facts.agentName',
  'our.shop': 'facts.shop',
  'our.return_days': 'facts.returnDays',
  'our.hours': 'facts.hours',
  'our.team.technical': 'facts.teamTechnical',
  'our.team.billing': 'facts.teamBilling',
  'our.team.logistics': 'facts.teamLogistics',
  'our.link.tracking': 'facts.linkTracking',
  'our.link.returns': 'facts.linkReturns',
  'our.link.help': 'facts.linkHelp',
  'our.link.status': 'facts.linkStatus',
}

/** The label of a blank; a name that nobody knows (from an imported reply) is its own label. */
export function blankName(name: string, t: Translate, language: LanguageTag): string {
  const field = FACT_FIELDS.find((one) => name === `fact.${one}`)
  if (field) return FIELD_LABELS.of(language)[field] ?? field
  const key = WORDS[name]
  return key ? t(key) : name.replaceAll(/[._]+/gu, ' ')
}
