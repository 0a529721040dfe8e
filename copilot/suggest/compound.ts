/** One numbered answer to several matters, from the article that fits each. */
import type { LanguageTag } from '../../knowledge/languages'
import { replyWords } from '../../knowledge/replies/reply-words'
import type { Issue } from '../signals'
import '../../knowledge/signals/every-strategy'
import { topicName } from '../strategy'
import { resolveParts } from '../template/fill-template'
import type { Transcript } from '../transcript'
import { type Answer, type Composition, pickVariant } from './compose'
import { plainlyTold, whatIsTold } from './restate'
import { joinSentences, shortened, splitReply } from './split-reply'
import type { ArticleHit } from './suggest-input'

const MOST = 3
/** Hits that may be a matter of their own without being read as one. */
const NEAR = 5
/** A matter read with less confidence may be another side of the same one. */
const CLEAR = 0.45
/** Kinds that are matters of their own; blame and thanks are not answered by a point of a list. */
const MATTERS = new Set(['technical', 'account', 'payment', 'logistics', 'after-sales', 'inquiry'])
/** Customer messages that still wait for an answer, at most. */
const RECENT = 4
/** What stands between two matters in one message. */
const APART =
  /[,;.，。；、!?！？؟،؛\n]|\b(?:and|also|plus|besides)\b|还有|另外|而且|同时|并且|另一|還有|另一|و |همچنین|ضمنا/u

/** What keeps the others from being done comes first; then money, then goods, then what is only asked. */
const ORDER = ['account', 'technical', 'payment', 'after-sales', 'logistics', 'inquiry']
const FIRST_OF_ALL = new Set(['takeover', 'account-locked', 'login'])

function place({ kind, topic }: Issue): number {
  return topic !== undefined && FIRST_OF_ALL.has(topic) ? -1 : ORDER.indexOf(kind)
}

/** Where an issue was first told, among the messages and in its message. */
function toldAt(issue: Issue, transcript: Transcript): { message: number; start: number; end: number } {
  const spans = issue.evidence
    .map(({ messageId, start, end }) => ({
      message: transcript.messages.findIndex(({ id }) => id === messageId),
      start,
      end,
    }))
    .filter(({ message }) => message >= 0)
    .sort((a, b) => a.message - b.message || a.start - b.start)
  return spans[0] ?? { message: -1, start: 0, end: 0 }
}

/** True when two issues are told apart: words of one clause are one matter, however it is read. */
function areApart(a: Issue, b: Issue, transcript: Transcript): boolean {
  const [first, second] = [toldAt(a, transcript), toldAt(b, transcript)].sort(
    (one, other) => one.message - other.message || one.start - other.start,
  )
  if (!first || !second || first.message < 0) return false
  if (first.message !== second.message) return true
  const text = transcript.messages[first.message]?.text ?? ''
  return APART.test(text.slice(first.end, Math.max(first.end, second.start)))
}

/** Words that only say when the matter began: "after the refund", "got the refund", "退款之后". */
const BEFOREHAND = /(?:\b(?:after|got|received|once)\b|بعد از|پس از)[^,.;،؛。，]{0,24}$/u
const AFTERWARDS =
  /^[^,.;。，]{0,6}?(?:之后|以后|之後|以後|后|後|的(?:金额|金額|订单|訂單|商品|钱|錢|时候|時候))/u

/** True when the words of an issue only tell what went before. */
function isBackground(issue: Issue, transcript: Transcript): boolean {
  return issue.evidence.some(({ messageId, start, end }) => {
    const text = transcript.messages.find(({ id }) => id === messageId)?.text ?? ''
    const until = text.slice(Math.max(0, start - 30), end).toLowerCase()
    return BEFOREHAND.test(until) || AFTERWARDS.test(text.slice(start, end + 12))
  })
}

/** Topics whose words ("does not work") also tell of any other: they count where nothing else does. */
const GENERAL = new Set(['feature-broken', 'error-message', 'payment-method', 'wrong-charge', 'baggage'])

/** What is done with before its consequences are asked about. */
const DONE_BEFORE = new Set(['refund', 'refund-status', 'return', 'exchange', 'cancel-order'])

interface Matter {
  issue: Issue
  hit: ArticleHit
}

/** The matters of the open messages that each have an article of their own; fewer than two are no compound. */
export function mattersOf(
  hits: readonly ArticleHit[],
  issues: readonly Issue[],
  transcript: Transcript,
): Matter[] {
  const lastAnswer = transcript.messages.findLastIndex(({ role }) => role === 'agent')
  const open = new Set(
    transcript.messages
      .filter(({ role }, at) => role === 'customer' && (at > lastAnswer || transcript.messages.length < 6))
      .slice(-RECENT)
      .map(({ id }) => id),
  )
  const read = new Set(issues.map(({ topic }) => topic))
  // What is named plainly is a matter, also where other words weighed more.
  const named = hits
    .slice(0, NEAR)
    .filter(({ article }) => !read.has(article.topic))
    .flatMap(({ article }) =>
      transcript.messages
        .filter(({ id }) => open.has(id))
        .map((message) => plainlyTold(article.topic, article.issue, message))
        .filter((issue) => issue !== undefined),
    )
  const matters: Matter[] = []
  const isGeneral = ({ topic }: Issue): boolean => topic !== undefined && GENERAL.has(topic)
  const all = [...issues, ...named]
  for (const issue of [...all.filter((one) => !isGeneral(one)), ...all.filter(isGeneral)]) {
    if (matters.length === MOST) break
    if (issue.topic === undefined || issue.confidence < CLEAR || !MATTERS.has(issue.kind)) continue
    if (!issue.evidence.some(({ messageId }) => open.has(messageId))) continue
    if (DONE_BEFORE.has(issue.topic) && isBackground(issue, transcript)) continue
    if (!matters.every((other) => areApart(other.issue, issue, transcript))) continue
    const hit = hits.find(
      ({ article }) =>
        article.topic === issue.topic && !matters.some((other) => other.hit.article.id === article.id),
    )
    if (hit && !hit.article.selfContained) matters.push({ issue, hit })
  }
  if (matters.length < 2) return []
  return matters.sort(
    (a, b) =>
      place(a.issue) - place(b.issue) ||
      toldAt(a.issue, transcript).message - toldAt(b.issue, transcript).message ||
      toldAt(a.issue, transcript).start - toldAt(b.issue, transcript).start,
  )
}

const LIST_MARK = /^(?:[-*]|\d{1,3}[.)]) /

/** An article's answer on one line: its lists become clauses, its times give way to one promise for all. */
function oneLine(body: string, made: Composition, channel: 'chat' | 'email', language: LanguageTag): string {
  const { sentences } = splitReply(resolveParts(body, made.values), channel)
  const kept = made.length === 'full' ? sentences : shortened(sentences)
  const some = kept.some(({ commits }) => !commits) ? kept : sentences
  const text = joinSentences(some, ({ commits }) => !commits) || joinSentences(sentences, () => true)
  const join = replyWords(language).itemJoin
  let out = ''
  let inList = false
  for (const line of text.split('\n')) {
    if (line.trim() === '') continue
    const isItem = LIST_MARK.test(line)
    const words = line.replace(LIST_MARK, '').trim()
    if (out === '') out = words
    else if (isItem && inList && !/[.。!?！？؟]$/u.test(out))
      out = `${out.replace(/[;；؛]$/u, '')}${join}${words}`
    else out += `${/[。！？：；]$/u.test(out) ? '' : ' '}${words}`
    inList = isItem
  }
  return out
}

/** A numbered answer to several matters. */
export function compoundAnswer(
  matters: readonly { issue: Issue; hit: ArticleHit }[],
  made: Composition,
): Answer | undefined {
  const [first] = matters
  if (!first) return undefined
  const { language } = first.hit.article
  const words = replyWords(language)
  // Wordings for a chat are the shorter ones; the form of a mail is put around all of them.
  const items = matters.flatMap(({ issue, hit }) => {
    const variant = pickVariant(hit.article, { ...made.wanted, channel: 'chat' })
    if (!variant) return []
    const told = whatIsTold(issue, made.facts, language)
    const name = told ? told.charAt(0).toUpperCase() + told.slice(1) : topicName(issue.topic ?? '', language)
    const text = oneLine(variant.body, made, variant.channel === 'email' ? 'email' : 'chat', language)
    return [words.item.replace('{name}', () => name).replace('{text}', () => text)]
  })
  const lead = words.several[String(items.length)]
  if (lead === undefined) return undefined
  const sentences = [
    { text: lead, after: '\n\n', commits: false },
    ...items.map((item, at) => ({
      text: `${at + 1}. ${item}`,
      after: at === items.length - 1 ? '' : '\n',
      commits: false,
    })),
  ]
  return {
    seed: matters.map(({ hit }) => hit.article.id).join(' '),
    language,
    split: { greeting: '', sentences, signOff: '' },
    variant: { audience: made.wanted.audience, channel: made.wanted.channel },
    scenario: first.hit.article.scenario,
    selfContained: false,
    triedIsSaid: matters.some(({ hit }) => hit.article.buildsOn?.includes('steps_tried')),
    issue: first.issue,
    of: items.length,
  }
}
