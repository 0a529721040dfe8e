/**
 * Loads the mood lexicons of all languages: phrases by mood or cue, and by weight.
 *
 * Traditional Chinese is folded to Simplified before matching, so both share one lexicon.
 */
import en from '../languages/en/mood.json'
import fa from '../languages/fa/mood.json'
import zh from '../languages/zh-Hans/mood.json'

/** Moods that phrases name directly. */
export const MOOD_CUES = ['anger', 'anxiety', 'disappointment', 'confusion', 'satisfaction'] as const

/** What else phrases say, and what for: see `copilot/mood/score.ts`, where all of it is weighed. */
export const CUES = [
  ...MOOD_CUES,
  /** Poor quality, said calmly ("bland", "味道一般"). */
  'poor',
  /** Something went wrong ("delayed", "没收到"). */
  'trouble',
  /** What hangs on it: an exam tomorrow, medicine, a child; it turns a question into worry. */
  'stakes',
  /** Words of waiting; they count beside a duration, and alone from weight 2 on. */
  'waiting',
  /** Units of time that make a duration after a number. */
  'unit',
  /** Asked before, told before. */
  'repeat',
  /** Points at the company and its people. */
  'blame',
  /** Asks for something or asks a question of fact. */
  'request',
  'thanks',
  /** Short words beside which thanks are a courtesy ("ok, thanks", "没有了，谢谢"). */
  'closing',
  /** Praise that only says yes: at the start (weight 1: "Great, now book it") or anywhere (2: "would be great"). */
  'ack',
  'softener',
  'intensifier',
  /** Reverses what follows closely; below weight 1 only the next word. */
  'negation',
  /** Reverses what stands just before it, as in Persian. */
  'negationAfter',
  /** The trouble is only supposed ("if it arrives late"). */
  'hypothetical',
  /** The message turns ("but"): what follows counts more. */
  'turn',
  /** Trouble that is over. */
  'resolved',
  /** Words of trade and technique that name a thing or a step unless something else is heated ("卸载", "trash"). */
  'term',
  /** Strong words that things are also called ("疯狂", "angry"): in a calm question they say nothing. */
  'epithet',
  /** Makes a question also without its mark ("吗", "怎么", "how do I"). */
  'asking',
  /** Ordinary phrases with a strong word inside, which then says nothing ("好不好", "happy birthday"). */
  'mask',
] as const
export type Cue = (typeof CUES)[number]

/** Phrases in the matcher's notation by weight (a decimal number as a string). */
export type CueLexicon = Partial<Record<Cue, Record<string, string[]>>>

/** One phrase with what it says. */
export interface MoodPhrase {
  cue: Cue
  weight: number
}

const LEXICONS: Record<'en' | 'zh-Hans' | 'fa', CueLexicon> = { en, 'zh-Hans': zh, fa }

/** All phrases of all languages, for one matcher: messages mix languages. */
export function moodEntries(): { phrase: string; payload: MoodPhrase }[] {
  const out: { phrase: string; payload: MoodPhrase }[] = []
  for (const lexicon of Object.values(LEXICONS)) {
    for (const cue of CUES) {
      for (const [weight, phrases] of Object.entries(lexicon[cue] ?? {})) {
        const payload = { cue, weight: Number(weight) }
        for (const phrase of phrases) out.push({ phrase, payload })
      }
    }
  }
  return out
}
