/**
 * Plays a first answer through with an invented library, while the real one is being read: tables are unpacked,
 * formats of dates made and the commonest phrases of rules compiled that the first question would wait for.
 */
import { checkDraft } from '../copilot/compliance/check-draft'
import type { RuleChoice } from '../copilot/compliance/rule-choice'
import { bareSuggestion } from '../copilot/suggest/bare-suggestion'
import type { Article } from '../knowledge/article'
import { demoScript } from '../knowledge/interface/demo-conversation'
import type { LanguageTag } from '../knowledge/languages'
import { ArticleIndex } from '../knowledge/search/article-index'

/** Finds and composes a reply to the try-out conversation of a language. */
export function rehearse(language: LanguageTag, rules: RuleChoice): void {
  const { messages } = demoScript(language)
  const said = (who: string): string[] => messages.flatMap(({ from, text }) => (from === who ? [text] : []))
  const [text = '', ...context] = said('customer').reverse()
  const reply = said('agent').join('\n')
  const article: Article = {
    ...{ id: 'rehearsal', language, title: text, issue: 'technical', topic: '', scenario: 'inquiry' },
    ...{ moment: 'answer', phrasings: context, negativeWords: [], tags: [], shortcut: '' },
    ...{ useWhen: '', notWhen: '', visibility: 'public' },
    replies: [{ audience: 'any', channel: 'any', body: reply }],
  }
  const index = new ArticleIndex()
  index.add([article])
  index.retrieve({ text, context, language })
  bareSuggestion(article, [], new Date())
  checkDraft(reply, { language, rules })
}
