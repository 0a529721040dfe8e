/** Holds the replies of an article against the rules, in the context they are written for. */
import type { Article } from '../../knowledge/article'
import type { LanguageTag } from '../../knowledge/languages'
import { toPlainText } from '../../knowledge/text/reply-text'
import { fillReply, type PlaceholderValues, timeValues } from '../placeholders'
import { checkDraft } from './check-draft'
import type { RuleChoice } from './rule-choice'
import type { DraftContext, Violation } from './violation'

/** What the replies of an article break, each rule once; offsets are of the reply with its blanks filled by a figure. */
export function checkArticle(article: Article, rules: RuleChoice): Violation[] {
  const found = new Map<string, Violation>()
  for (const { body, channel } of article.replies) {
    const context: DraftContext = {
      language: article.language,
      channel: channel === 'email' ? 'email' : 'chat',
      issue: article.issue,
      rules,
    }
    for (const violation of checkDraft(plainReply(body, article.language), context)) {
      const key = `${violation.pack ?? ''} ${violation.rule} ${violation.words}`
      if (!found.has(key)) found.set(key, violation)
    }
  }
  return [...found.values()]
}

const times = new Map<LanguageTag, PlaceholderValues>()

/** Times to fill in. Any moment does: what counts is that a time stands there. */
function timesIn(language: LanguageTag): PlaceholderValues {
  let values = times.get(language)
  if (!values) {
    values = timeValues(new Date(0), language)
    times.set(language, values)
  }
  return values
}

/** A reply as it would be sent, with a figure where a value is filled in later. */
export function plainReply(body: string, language: LanguageTag): string {
  const { text } = fillReply(body, timesIn(language))
  return toPlainText(text).replaceAll(/\[[\p{Ll}\p{Lo}\p{M}\p{N}_.]{1,60}\](?!\()/gu, '7')
}
