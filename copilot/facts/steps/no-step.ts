/** English words that look like a step told and are none: denials, refusals, how a trial went. */
import { sign } from '../../../knowledge/facts/signs'

/** True for such words of a text in Latin letters. Expects folded text. */
export const isNoStep = (text: string) =>
  !/[\p{Script=Han}\p{Script=Arabic}]/u.test(text) &&
  // "Didnt restart the phone": what was not done; "rotated no", "the second one not yet": answers that refuse.
  (sign('begins-with-denial').test(text) ||
    sign('step-and-refusal').test(text) ||
    // "40 min on hold", "gave up"; "it still drips": how a trial went, and what came of it.
    sign('how-it-went').test(text) ||
    sign('still-so').test(text) ||
    // "They claim so", "he says it's fine": what somebody says; "gone again": it goes on.
    sign('others-claim').test(text) ||
    sign('trouble-again').test(text) ||
    // "Was told to reinstall", "doing it now", "if I restart it"; "my sister reinstalled hers".
    sign('not-yet').test(text) ||
    sign('others-reinstalled-theirs').test(text) ||
    // "Took it for advertising", "turned up with nuts", "back on the 16th".
    sign('idiom-of-no-deed').test(text) ||
    !/\p{L}{3}/u.test(text.replaceAll(sign('filler-word', 'g'), '')))
