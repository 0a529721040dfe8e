/** English deeds in words that no list holds: "dumped 9 gigs", "holes brushed", "Done so far: safe boot, new toner". */
import type { CompiledFacts } from '../../knowledge/facts/compile'
import { type Candidate, candidate } from './candidate'
import { type Clause, has, type MessageView } from './message-view'
import { isNoStep } from './no-step'
import { stepsNamed } from './step-names'

/** Verbs of the past that tell what happened, what was thought or said, or what was bought, but nothing that was tried. */
const NO_DEEDS =
  'settl|crash|fail|stopp?|start|happen|receiv|order|purchas|arriv|deliver|charg|declin|refus|block|lock|expir|cancell?|need|want|hop|expect|notic|realis|realiz|seem|promis|work|end|appear|disappear|jump|book|miss|liv|renew|subscrib|agre|answer|repli|guess|assum|lov|lik|hat|own|plann?|decid|remember|learn|explain|mention|report|complain|trust|figur|believ|suppos|concern|annoy|disappoint|surpris|confus|interest|bas|crack|spill|indee|fe|spee|succee|procee|excee|hundr|limit|unlimit|wast|experienc|suffer|struggl|manag|offer|claim|deman|inform|assur|deserv|wonder|wish|car|worri|stay|turn out|drain my|cost|land|creep|freez|hang|vanish|increas|decreas|reject|bounc|debit|bill|credit|deduct|rais|pleas|thrill|glad|tir|sold|supposed|attend|travel|enjoy|scar|continu|persist|remain|result|involv|relat|mean|requir|request|approv|issu|ship|dispatch|return|refund|damag|bruis|smash|broken|dent|leak|overheat|flicker|drown|us to be|join|pass|sen|ne|re|rememb|enroll?|register|repeat itself|shrugg?|laugh|cri|sigh|ask|call|phon|ring|email|mail|messag|text|contact|prais|clapp'
const PAST_IRREGULAR =
  'put|took|pulled|held|gave|made|ran|did|cut|set|swept|dug|blew|wound|hung|drew|threw|stuck|shook|slid|spun|swung|fed|lit|left|kept|got|went (?:into|through|over|back|to)|had|undid|redid|rebuilt|bent|built|rode|drove|shut|split|spread|reset|wrote|rewrote|shone|swapped|let|brought'
const PAST = `(?:(?!(?:${NO_DEEDS})(?:ed|d)\\b)[a-z]{2,11}ed|${PAST_IRREGULAR})`
const LEAD =
  "(?:(?:i|we|i've|we've|ive|and|also|then|just|already|yes|yep|so|have|even|now|first|ok|okay|next|after that|finally|both|only|naturally|of course|twice|instead|in the end|yesterday|today|last night|this morning|meanwhile|before that|i also|have also|i have) ){0,4}"
/** "(I) dumped 9 gigs of reels". */
const OWN_DEED = new RegExp(`^${LEAD}(?<verb>${PAST}) (?<rest>[\\p{L}\\d'"(].{1,80})$`, 'u')
/** "Holes brushed", "the cover was removed", "mode put to off". */
const PASSIVE_DEED = new RegExp(
  `^(?:and |also |then |the |my |our |all |all the |its |each |every |both |full |entire ){0,3}(?!(?:i|we|you|he|she|they|it|that|this|which|who|nobody|someone|everybody|not|never|no|nothing|still|just|has|is|was)\\b)[\\p{L}\\d'-]{2,16}(?: (?!(?:is|was|has|have|had|i|we|you|they|it|not|never)\\b)[\\p{L}\\d'-]{2,16}){0,3}(?: (?:was|is|are|were|has been|have been|got|already|now|also)){0,2} (?:(?!(?:${NO_DEEDS})(?:ed|d)\\b)[a-z]{2,11}ed|put|taken|set|held|swept|blown|cut|redone|rebuilt|shut|reset|rewritten|thrown|pulled|made)(?: (?:off|out|on|up|down|back|in|away|again|anew|twice|to .{1,24}|with .{1,24}|by .{1,24}|and .{1,30}|too|as well|yesterday|today|already|completely|{0}))?$`.replace(
    '|{0}',
    '',
  ),
  'u',
)
/** What follows such a verb where it tells no trial: "had a", "got an error", "left without". */
const NO_TRIAL =
  /^(?:(?:had|got) (?:an?|the|no|to|some|this|that|it|my|your|one|two|three|nothing|charged|told|billed|an error|stuck|worse|better|back|lost|kicked|logged|thrown|home|up|tired|in|used)\b(?!.{0,30} (?:off|out|on|changed|checked|replaced|swapped|cleaned|reset|restarted)\b)|had (?:been|hoped|wanted|enough|expected|trouble|problems)|got (?:it|them|this) (?:from|for|in|on|at)|made (?:me|us|no|it clear|sure|a mistake|an order|a purchase|the payment)|left (?:me|us|the house|work|for|home|a review)|kept (?:\w+ing|saying|getting)|gave (?:me|us|up)|took (?:me|us|the day|a day|leave|ages|hours|days|weeks|\d+|an hour|over)|let (?:me|us|you)|set (?:off|out)|ran (?:out|into|fine|smoothly)|brought (?:me|us)|put (?:up|me)|wrote (?:to )?you|held (?:up|off)|went (?:back to (?:work|bed|sleep)|to (?:work|bed|the shop|buy)))/u

const LIST_CUE =
  /(?:\b(?:already|so far|to date|until now)\b[^:.!?]{0,24}|^(?:steps|things|what) [^:.!?]{0,24}|\b(?:done|tried|did|attempted|undertaken|taken)\b[^:.!?]{0,24}):$/u

const isFree = (clause: Clause, taken: readonly Candidate[]) =>
  !taken.some((step) => step.start < clause.end && step.end > clause.start)

/** True when what the clause tells is denied, planned or only supposed. */
function isOff(facts: CompiledFacts, text: string): boolean {
  const { negation, plan, hypothetical, future } = facts.words
  return (
    negation.test(text.slice(0, 40)) ||
    plan.test(text) ||
    hypothetical.test(text) ||
    future.test(text) ||
    isNoStep(text)
  )
}

/** The clauses behind "Done so far:" up to the end of its sentence, each with its own words. */
function cued(view: MessageView): { clause: Clause; start: number }[] {
  const out: { clause: Clause; start: number }[] = []
  let sentence = -1
  for (const clause of view.clauses.slice(0, 24)) {
    const colon = clause.text.indexOf(': ')
    const cue =
      colon > 0 &&
      LIST_CUE.test(clause.text.slice(0, colon + 1)) &&
      !/\bnot\b/u.test(clause.text.slice(0, colon))
    if (cue) {
      sentence = clause.sentence
      out.push({ clause, start: clause.start + colon + 2 })
    } else if (clause.sentence === sentence) out.push({ clause, start: clause.start })
  }
  return out
}

const nameOf = (view: MessageView, words: string) => stepsNamed(view, words)[0] ?? 'other'

/** Steps behind a cue: "Already done by me: safe mode, holes brushed, cover removed". */
export function readCued(view: MessageView): Candidate[] {
  const facts = view.facts.find((one) => one.language === 'en')
  if (!facts) return []
  return cued(view).flatMap(({ clause, start }) => {
    const lead =
      /^(?:and |also |then |a |an |the )+/u.exec(view.text.slice(start, clause.end))?.[0].length ?? 0
    const words = view.text.slice(start + lead, clause.end)
    if (words.length < 4 || words.length > 70 || clause.question || facts.words.nochange.test(words))
      return []
    if (/\b(?:not|never|no|but|without)\b/u.test(words)) return []
    return [{ ...candidate(view, 'steps_tried', start + lead, clause.end, 3), canon: nameOf(view, words) }]
  })
}

/** Deeds that an answer tells, or that stand beside other steps, in verbs of their own. */
export function readUnlisted(view: MessageView, prompted: boolean, known: readonly Candidate[]): Candidate[] {
  const facts = view.facts.find((one) => one.language === 'en')
  if (!facts || view.facts.length > 1) return []
  const out: Candidate[] = []
  view.clauses.slice(0, 20).forEach((clause, i) => {
    if (clause.question || clause.quoted || clause.text.length > 110) return
    if (!isFree(clause, [...known, ...out]) || isOff(facts, clause.text)) return
    const beside = [...known, ...out].some(
      (step) => view.clauses.find((one) => step.start < one.end)?.sentence === clause.sentence,
    )
    const next = view.clauses[i + 1]?.text ?? ''
    const useless =
      facts.words.nochange.test(next.slice(0, 30)) ||
      /\b(?:still|same|no (?:luck|joy|change))\b/u.test(clause.text)
    if (!(prompted || beside || useless)) return
    const own = OWN_DEED.exec(clause.text)
    const passive = (prompted || beside) && PASSIVE_DEED.test(clause.text)
    if (!own && !passive) return
    const at = own ? clause.text.indexOf(own.groups?.verb ?? '') : 0
    if (own && NO_TRIAL.test(clause.text.slice(at))) return
    if (facts.words.bought.test(clause.text) || (own && has(view, 'problem', clause.text.slice(0, 60))))
      return
    out.push({
      ...candidate(view, 'steps_tried', clause.start + at, clause.end, 2),
      canon: nameOf(view, clause.text),
    })
  })
  return out
}
