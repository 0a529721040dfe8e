/** English words that look like a step told and are none: denials, refusals, how a trial went. */

/** "Didnt restart the phone": what was not done. */
const DENIED =
  /^(?:(?:but|and|i|we|also|only|have|so|still|just|though|yet) ){0,3}(?:did ?n[o'’]?t|have ?n[o'’]?t|has ?n[o'’]?t|never|won'?t|would ?n'?t|rather not|yet to|refuse)\b(?! (?:help|work|change|fix|do anything|make|solve|do it|do the trick|anything))/u

/** "Rotated no", "the second one not yet": answers that refuse. */
const REFUSED = /^(?:[a-z'-]+ ){1,4}(?:no|nope|not yet|not)$/u

/** "It still drips": what came of a trial. */
const STILL = /^(?:(?:it|they|but|and|he|she|that|this|the \w+) ){0,2}(?:still|keeps?|kept)\b(?! tried)/u

/** "Was told to reinstall", "nothing yet", "doing it now", "if I restart it": not, or not yet. */
const NOT_YET =
  /^(?:i |we )?(?:was|were|been) (?:told|asked|advised) to\b|^(?:nothing|none|not much|not a lot)(?: yet| so far| really)?$|^(?:i'?m |im |just )?(?:doing|trying|checking|waiting)(?: (?:it|that|this|them))? now\b|^if\b/u
/** "My sister reinstalled hers". */
const THEIRS =
  /^(?:but |and )?(?:my|a|the|our|his|her) (?:\w+ )?(?:sister|brother|wife|husband|partner|son|daughter|mother|father|mum|mom|dad|colleague|neighbou?r|friend|boss|flatmate|roommate|cousin) (?:has |had |also |already )?\w+ed (?:hers|his|theirs|her|their)\b/u

/** "Ok done that now": the step before it has the words. */
export const ECHOED =
  /^(?:(?:ok|yes|yep|yeah|already|just|and|also) ){0,2}(?:done|did|tried) (?:that|it|so|this)\b.{0,20}$/u

/** "40 min on hold", "gave up", "nothing comes": how a trial went. */
const WENT =
  /^.{0,18}\bon hold$|^(?:then |and |so )?(?:i )?(?:gave up|hung up|useless|no (?:answer|reply|one)|nothing (?:comes|came|arrives|happens))\b|^still \S{1,12}$|^(?:\w+ ){1,3}is gone$/u

/** "The vacuum fails to join": a trouble, where no name of a step says otherwise. */
export const TROUBLE =
  /\b(?:fails? to|won'?t|does ?n'?t|is ?n'?t|can'?t|cannot|keeps? \w+ing|kept \w+ing) (?!help|work|change|make|fix|do\b|either)/u
/** "My tablet": a thing that is used. */
export const BARE_THING = /^(?:(?:it'?s|on|with|using) )?(?:my|our|the|an?) [a-z]+$/u

/** "They claim so", "he says it's fine": what somebody says. */
const HEARSAY =
  /^(?:but |and |so |well )?(?:they|he|she|you)(?:'ve| have| had)? (?:claim|say|said|says|claims|claimed|think|thinks|want|wants|wanted|would|offered|promised|sees?|saw|swear|assured?|insist)\b/u
/** "Gone again", "back again": it goes on. */
const GOES_ON = /^(?:gone|back|same|dead|dropped|frozen|down|blank|off)(?: again| now| once more)\b/u

/** True for such words of a text in Latin letters. Expects folded text. */
export const isNoStep = (text: string) =>
  !/[\p{Script=Han}\p{Script=Arabic}]/u.test(text) &&
  (DENIED.test(text) ||
    REFUSED.test(text) ||
    WENT.test(text) ||
    STILL.test(text) ||
    HEARSAY.test(text) ||
    GOES_ON.test(text) ||
    NOT_YET.test(text) ||
    THEIRS.test(text) ||
    !/\p{L}{3}/u.test(text.replace(/\b(?:and|the|all|both)\b/gu, '')))
