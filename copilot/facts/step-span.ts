/** The words of an English step without what stands around the deed: who did it, why, and what came of it. */
import { type Candidate, candidate } from './candidate'
import { type MessageView, originalWords } from './message-view'

const LEAD =
  /^(?:(?:(?:i|we)(?:'ve| have|'d| had)?|and|also|then|yes|yep|yeah|ok|okay|so|already|just|even|now|first|only|well|tbf|to be fair|of course|have|had|as i said|i did|we did|my|our|it was full so i|before that|after that|after which|later|next|finally|in the meantime),? ){1,5}(?=\S+ \S)/u
/** Words with which something else begins behind a deed. */
const BEYOND =
  / (?:but|because|cause|cuz|since|so (?:i|it|that|we)|which|who|though|although|while|when|if|in case|just in case|to (?:be sure|see|check|make sure|no avail|rule|find)|nothing|no (?:luck|change|joy|difference|effect|use)|still|same|without (?:success|effect|luck)|and (?:it|that|the|nothing|still|no|same|they|he|she|now|you|got|then it|also|i|we)|as (?:you|the|it|suggested|told|asked|advised|described|per)|like (?:you|they|he|she)|under |until|till|thinking|hoping|only to|it (?:still|did|does|is|was|just)|(?:he|she|they) (?:said|say|told|showed)|for (?:nothing|a while))(?: |$)/u
/** Words at the end that say how often, when or how surely. */
const TAIL =
  /(?: (?:already|too|also|as well|now|again|twice|yesterday|today|earlier|this (?:morning|afternoon|evening)|last (?:night|week)|straight away|right away|just now|obviously|obv|of course|mind you|separately|and (?:everything|all)|n all|to be sure|instead|myself|ourselves|by now)){1,3}$/u
/** Letters from which on a stretch is worth cutting, and that must be left of it. */
const LONG = 24
const LEAST = 8

/** The step in fewer words, where it has more than its deed. */
export function trimmed(view: MessageView, step: Candidate): Candidate {
  if (step.view !== view || /[\p{Script=Han}\p{Script=Arabic}]/u.test(view.text)) return step
  // A value of its own ("signing key rotated") does not stand in the message.
  if (step.value !== originalWords(view, step.start, step.end).trim()) return step
  let { start, end } = step
  const lead = LEAD.exec(view.text.slice(start, end))?.[0].length ?? 0
  if (end - start - lead >= LEAST) start += lead
  if (end - start > LONG) {
    const words = view.text.slice(start, end)
    const beyond = words.slice(LEAST).search(BEYOND)
    if (beyond >= 0) end = start + LEAST + beyond
    const tail = TAIL.exec(view.text.slice(start, end))
    if (tail && tail.index >= LEAST) end = start + tail.index
  }
  if (start === step.start && end === step.end) return step
  return { ...step, ...candidate(view, 'steps_tried', start, end, step.strength) }
}
