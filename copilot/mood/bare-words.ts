/**
 * Leaves out strong words that only name something: "垃圾袋有大号的吗", "the trash icon", "I uninstalled the old version".
 *
 * Which words can do that is data: the cues `term` and `epithet` stand beside the mood a word has when it is meant.
 */
import type { Clue, Clues } from './clues'

/** From this weight on another word of the message says that it is not calm. */
const HOT = 0.9
/** Words of waiting that are a complaint by themselves. */
const LONG_WAIT = 2

const MOODS = new Set<Clue['cue']>(['anger', 'anxiety', 'disappointment'])

/** What a message means, once the words that only name something are told from those that are meant. */
export interface Meant {
  /** The clues without the words that only name something. */
  found: Clue[]
  /** What it asks for in calm words, if it does. */
  calm?: CalmAsking | undefined
}

/**
 * A question of fact, or a request, in which nothing is heated and nobody is blamed: what a question names as a risk
 * is asked about, and who requests to leave does not threaten to.
 */
export type CalmAsking = 'question' | 'request'

/** Tells the words that only name something from those that are meant. Linear for ordinary messages. */
export function readMeant(clues: Clues): Meant {
  const { found } = clues
  const naming = found.filter(({ cue }) => cue === 'term' || cue === 'epithet')
  const nameOf = (clue: Clue): Clue | undefined =>
    naming.length > 0 && MOODS.has(clue.cue)
      ? naming.find(({ start, end }) => start === clue.start && end === clue.end)
      : undefined

  if (isHot(clues, nameOf)) return { found }
  const asked = clues.surface.questions > 0 || found.some(({ cue }) => cue === 'asking')
  const blamed = found.some(({ cue }) => cue === 'blame')
  const requested = found.some(({ cue }) => cue === 'request')
  const calm = blamed ? undefined : asked ? 'question' : requested ? 'request' : undefined
  if (naming.length === 0) return { found, calm }
  const epithetMeant = !asked || blamed
  const termMeant =
    (blamed && !asked && !requested) || (epithetMeant && naming.some(({ cue }) => cue === 'epithet'))
  const meant = found.filter((clue) => {
    const name = nameOf(clue)
    if (!name) return true
    return name.cue === 'term' ? termMeant : epithetMeant || isStressed(clue, found)
  })
  return { found: meant, calm }
}

/** True when the message is written in heat, or says something heated beside its bare words. */
function isHot({ surface, found }: Clues, nameOf: (clue: Clue) => Clue | undefined): boolean {
  if (surface.exclamations > 0 || surface.shouting || surface.drawnOut || surface.questionRun > 1) return true
  return found.some((clue) => {
    const { cue, weight, negated } = clue
    if (cue === 'repeat') return weight > 1
    if (cue === 'waiting') return weight >= LONG_WAIT
    if (cue !== 'anger' && cue !== 'disappointment') return false
    return !negated && weight >= HOT && !nameOf(clue)
  })
}

/** "So rude": a word that is stressed is meant. */
function isStressed({ start }: Clue, found: Clue[]): boolean {
  return found.some(({ cue, end }) => cue === 'intensifier' && end <= start && start - end <= 1)
}
