/** Answers: a short reply to "which model?" is a value although nothing in it says so. */
import type { FactField } from '../../facts'
import type { Candidate } from '../candidate'
import { readShownCodes, readSpokenVersion } from '../values/english-codes'
import { settleSince } from '../values/english-since'
import { CLAUSE_FIELDS, readClauseAnswer, readSpokenPath } from './answered-clauses'
import { readBareAccount, readIds } from './answered-ids'
import { readNameBefore, readShopName } from './answered-names'
import { phraseFields, readPaid, readPhrase } from './answered-phrases'
import { readPlaced } from './answered-places'
import { readSum } from './answered-sums'
import { readBareBrowser, readBareSystem, readNamedThing } from './answered-things'
import { readTime } from './answered-times'
import { readVersion } from './answered-versions'
import { type Answering, answering, type Span } from './answering'

const ID_FIELDS: FactField[] = ['order_id', 'ticket_id', 'tracking_no', 'account', 'error_code']

/** Adds what was found. */
type Add = (found: readonly Candidate[]) => void

function addVersions(answer: Answering, add: Add): void {
  for (const field of ['app_version', 'os_version'] as const) {
    if (!answer.isOpen(field)) continue
    const spoken = readSpokenVersion(answer.view, field, answer.taken())
    add(spoken.length > 0 ? spoken : readVersion(answer.view, field, answer.taken()))
  }
}

/** Codes that a screen shows; what has the shape of a reference may be the code that was asked for. */
function addShownCodes(answer: Answering, question: string, add: Add): void {
  const isReference = ([from]: Span) =>
    answer.known().some((item) => item.start === from && item.field === 'ticket_id')
  const taken = answer.taken().filter((span) => !isReference(span))
  add(readShownCodes(answer.view, answer.asked, question, taken))
}

function addIds(answer: Answering, question: string, add: Add): void {
  const { view, confirmed } = answer
  for (const field of ID_FIELDS) {
    // After a yes to a value that was read out, other numbers in the answer are something else.
    if (answer.isOpen(field) && !confirmed.has(field)) add(readIds(view, field, answer.taken()))
  }
  if (answer.isOpen('account') && !confirmed.has('account')) add(readBareAccount(view))
  if (!answer.have('error_code')) addShownCodes(answer, question, add)
}

/** Things by their names; true when there was one. */
function addNamedThings(answer: Answering, add: Add): boolean {
  let named = false
  for (const field of ['product', 'device'] as const) {
    if (!answer.isOpen(field) || answer.confirmed.has(field)) continue
    const thing = readNamedThing(answer.view, answer.taken())
    if (!thing) continue
    add([{ ...thing, field }])
    named = true
  }
  return named
}

function addSystems(answer: Answering, add: Add): void {
  const { view, asked } = answer
  const asksMachine = asked.has('os') || asked.has('device') || asked.has('product')
  if (asksMachine && !answer.have('os') && !answer.have('device')) add(readBareSystem(view, asked.has('os')))
  if (answer.isOpen('browser')) add(readBareBrowser(view))
}

function addPhrases(answer: Answering, named: boolean, add: Add): void {
  const { view } = answer
  const fields = phraseFields(answer, named)
  const placed =
    answer.asked.has('address_city') && view.facts.some((facts) => facts.language === 'en')
      ? readPlaced(view, answer.have('name')).filter(
          ({ field }) => !answer.have(field) || field === 'address_city',
        )
      : []
  add(placed)
  for (const field of fields) if (!placed.some((item) => item.field === field)) add(readPhrase(answer, field))
  if (answer.isOpen('payment_method')) add(readPaid(answer))
}

/**
 * Values that answer the open questions and that no pattern found.
 *
 * @param found what the message says by itself
 * @param confirmed fields whose value was read out, and got a yes
 * @param asksShop true when the account is that of a shop
 * @param question the agent's last one
 */
export function readAnswers(
  view: Answering['view'],
  asked: ReadonlySet<FactField>,
  found: readonly Candidate[],
  secrets: readonly Span[],
  confirmed: ReadonlySet<FactField>,
  asksShop = false,
  question = '',
): Candidate[] {
  const out: Candidate[] = []
  const answer = answering({ view, asked, confirmed, secrets, found }, out)
  const add: Add = (more) => void out.push(...more)
  addVersions(answer, add)
  if (asked.has('since')) add(settleSince(view, readTime(view)))
  addIds(answer, question, add)
  const shop = answer.known().find((item) => item.field === 'account')
  if (shop && !answer.have('name') && asksShop) add(readShopName(view, shop))
  if (answer.isOpen('amount')) add(readSum(view, answer.taken()))
  if (answer.isOpen('name') && !confirmed.has('name')) add(readNameBefore(view))
  const named = addNamedThings(answer, add)
  addSystems(answer, add)
  addPhrases(answer, named, add)
  if (answer.isOpen('screen_path')) add(readSpokenPath(view))
  for (const field of CLAUSE_FIELDS) if (answer.isOpen(field)) add(readClauseAnswer(answer, field))
  return out
}
