/** Fields of our own articles as tables and front matter hold them, read with care and written. */
import {
  ARTICLE_ISSUES,
  type Article,
  AUDIENCES,
  CHANNELS,
  MOMENTS,
  type ReplyVariant,
  SCENARIOS,
} from '../article'
import { FACT_FIELDS } from '../facts/fields'
import { LANGUAGE_TAGS } from '../languages'
import type { Draft } from './collector'
import type { FieldName } from './fields'
import { dayOf, given, splitLines, splitQuestions, splitTags, textOf, truthOf } from './values'

/** True for an id that we made. */
export function isOwnId(id: string): boolean {
  return LANGUAGE_TAGS.some((tag) => id.startsWith(`${tag}.`) && id.length > tag.length + 1)
}

const INTERNAL =
  /^(?:internal|private|agents?|true|yes|是|بله|内部|仅内部|内部可见|داخلی|intern|interne|interno)$/i

/**
 * What a row or a front matter says of an article besides its text.
 *
 * @param lost hears of values that say nothing to us
 */
export function ownFields(
  field: (name: FieldName) => string | readonly string[],
  lost: (what: string) => void,
): Draft {
  const one = (name: FieldName): string => {
    const value = field(name)
    return (typeof value === 'string' ? value : value.join(', ')).trim()
  }
  const many = (name: FieldName, split: (text: string) => string[]): string[] => {
    const value = field(name)
    return typeof value === 'string' ? split(value) : value.map((item) => item.trim())
  }
  /** A value that is understood, or told as lost. */
  const known = <T>(name: FieldName, read: (word: string) => T | undefined): T | undefined => {
    const word = one(name)
    const value = read(word)
    if (word !== '' && value === undefined) lost(`${name}: ${word}`)
    return value
  }
  const id = one('id')
  const own = isOwnId(id)
  // We part questions by lines only; other people's tables part them in many ways.
  const questions = own ? splitLines : splitQuestions
  const shortcut = one('shortcut')
  return {
    ...(own ? { id } : given<Draft>({ sourceId: id })),
    ...given<Draft>({
      title: one('title'),
      language: one('language'),
      folder: one('folder'),
      tags: many('tags', splitTags),
      shortcut: own ? shortcut : shortcut.replace(/^[/#!:;\\]+(?=\S)/, ''),
      phrasings: many('phrasings', questions),
      negativeWords: many('negativeWords', questions),
      useWhen: one('useWhen'),
      notWhen: one('notWhen'),
      visibility: INTERNAL.test(one('visibility')) ? 'internal' : undefined,
      validFrom: known('validFrom', dayOf),
      validUntil: known('validUntil', dayOf),
      selfContained: known('selfContained', truthOf) === true ? true : undefined,
      topic: one('topic'),
      issue: known('issue', (word) => oneOf(ARTICLE_ISSUES, word)),
      scenario: known('scenario', (word) => oneOf(SCENARIOS, word)),
      moment: known('moment', (word) => oneOf(MOMENTS, word)),
      buildsOn: many('buildsOn', splitTags).flatMap((word) => {
        const fact = oneOf(FACT_FIELDS, word)
        if (!fact) lost(`buildsOn: ${word}`)
        return fact ?? []
      }),
    }),
  }
}

function oneOf<T extends string>(known: readonly T[], word: string): T | undefined {
  return known.find((choice) => choice === word.toLowerCase())
}

/** A wording whose audience and channel are given in words. */
export function variant(body: string, audience: string, channel: string): ReplyVariant {
  return { audience: oneOf(AUDIENCES, audience) ?? 'any', channel: oneOf(CHANNELS, channel) ?? 'any', body }
}

/** The fields of an article by column, its wordings aside. Empty ones are empty texts or lists. */
export function writtenFields(
  article: Article,
): Record<Exclude<FieldName, 'body' | 'audience' | 'channel'>, string | string[]> {
  return {
    id: article.id,
    language: article.language,
    folder: article.folder ?? '',
    title: article.title,
    shortcut: article.shortcut,
    tags: article.tags,
    phrasings: article.phrasings,
    negativeWords: article.negativeWords,
    issue: article.issue,
    topic: article.topic,
    scenario: article.scenario,
    moment: article.moment,
    useWhen: article.useWhen,
    notWhen: article.notWhen,
    visibility: article.visibility,
    validFrom: article.validFrom ?? '',
    validUntil: article.validUntil ?? '',
    buildsOn: article.buildsOn ?? [],
    selfContained:
      article.selfContained === undefined ? '' : textOf(article.selfContained ? 'true' : 'false'),
  }
}
