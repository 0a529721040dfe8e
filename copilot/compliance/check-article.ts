/** Holds the replies of an article against the rules, in the context they are written for. */
import type { Article } from '../../knowledge/article'
import { toPlainText } from '../../knowledge/text/reply-text'
import { fillReply } from '../placeholders'
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
    for (const violation of checkDraft(plainReply(body), context)) {
      const key = `${violation.pack ?? ''} ${violation.rule} ${violation.words}`
      if (!found.has(key)) found.set(key, violation)
    }
  }
  return [...found.values()]
}

/** A reply as it would be sent, with a figure where a value is filled in later. */
export function plainReply(body: string): string {
  const { text } = fillReply(body, {})
  return toPlainText(text).replaceAll(/\[[\p{Ll}\p{Lo}\p{M}\p{N}_.]{1,60}\](?!\()/gu, '7')
}
