/**
 * Loads the issue lexicons of all languages: phrases by topic and weight, and the shapes of messages.
 *
 * Simplified and Traditional Chinese share one lexicon: text and phrases are folded to one script.
 * The named imports keep the examples of the data files out of the bundle.
 */
import { topics as en, shapes as enShapes } from '../languages/en/issues.json'
import { topics as fa, shapes as faShapes } from '../languages/fa/issues.json'
import { topics as zh, shapes as zhShapes } from '../languages/zh-Hans/issues.json'
import topics from './topics.json'

/** How much a phrase says about its topic. */
export const PHRASE_WEIGHTS = ['strong', 'plain', 'weak'] as const
export type PhraseWeight = (typeof PHRASE_WEIGHTS)[number]

/** Phrases of one topic, in the matcher's notation. */
export type TopicPhrases = Partial<Record<PhraseWeight, string[]>>

/**
 * What a message does, whatever it is about: asks, greets, closes, gives data, says yes or no; `negation` turns
 * praise that follows closely, `mask` is an ordinary phrase with a topic's word inside.
 */
export const SHAPES = ['question', 'greeting', 'closing', 'data', 'chat', 'negation', 'mask'] as const
export type Shape = (typeof SHAPES)[number]

/** Finer topics with their kind of issue, shared by all languages and by the articles. */
export const TOPICS: readonly { kind: string; topic: string; hiddenNeed?: string }[] = topics

export const TOPIC_LEXICONS: readonly Record<string, TopicPhrases>[] = [en, zh, fa]

export const SHAPE_LEXICONS: readonly Partial<Record<Shape, string[]>>[] = [enShapes, zhShapes, faShapes]
