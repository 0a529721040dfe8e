/** Holds every starter article, in every wording, and every empathy line against the product's own compliance rules. */
import { describe, expect, it } from 'vitest'
import { checkDraft, type DraftContext } from '../../copilot/compliance/check-draft'
import { fillReply, type PlaceholderValues, timeValues } from '../../copilot/placeholders'
import type { Article, ArticleIssue } from '../../knowledge/article'
import { LANGUAGE_TAGS, type LanguageTag } from '../../knowledge/languages'
import { empathyLines } from '../../knowledge/replies/empathy'
import { toPlainText } from '../../knowledge/text/reply-text'

const FILES = import.meta.glob<Article[]>('../../knowledge/languages/*/articles/*.json', {
  eager: true,
  import: 'default',
})

const NOW = new Date('2026-03-10T09:30:00Z')

const OURS: PlaceholderValues = {
  'agent.name': 'Mia',
  'our.shop': 'Northlight',
  'our.return_days': '30',
  'our.hours': '9-18',
  'our.team.technical': 'Mia',
  'our.team.billing': 'Lena',
  'our.team.logistics': 'Bo',
  'our.link.tracking': 'https://shop.example/track',
  'our.link.returns': 'https://shop.example/returns',
  'our.link.help': 'https://shop.example/help',
  'our.link.status': 'https://shop.example/status',
  'customer.name': 'Li Wei',
  'customer.first_name': 'Wei',
}

const articlesOf = (language: LanguageTag): Article[] =>
  Object.values(FILES)
    .flat()
    .filter((article) => article.language === language)

/** Errors and warnings of a text, as "rule: words". Hints are advice. */
function faults(text: string, context: DraftContext): string[] {
  return checkDraft(text, context)
    .filter(({ level }) => level !== 'hint')
    .map(({ rule, words }) => `${rule}: ${words}`)
}

function replyFaults(article: Article, values: PlaceholderValues): string[] {
  const issue: ArticleIssue = article.issue
  return article.replies.flatMap((reply) => {
    const { text } = fillReply(reply.body, values)
    // A missing value stays a visible blank, and such a reply is never offered.
    const whole = toPlainText(text).replaceAll(/\[[a-z0-9_.]+\]/g, '7')
    const context: DraftContext = {
      language: article.language,
      // A reply that carries its own apology must do for anger; to others an empathy line is added.
      mood: article.selfContained && article.scenario === 'complaint' ? 'anger' : 'neutral',
      channel: reply.channel === 'email' ? 'email' : 'chat',
      issue,
    }
    return faults(whole, context).map(
      (fault) => `${article.id} (${reply.audience}, ${reply.channel}) ${fault}`,
    )
  })
}

describe.each(LANGUAGE_TAGS)('replies in %s', (language) => {
  it('of all public articles break no rule, with values and with fallbacks', () => {
    const articles = articlesOf(language).filter(({ visibility }) => visibility === 'public')
    expect(articles.length).toBeGreaterThan(20)
    const times = timeValues(NOW, language, 'UTC')
    expect([
      ...articles.flatMap((article) => replyFaults(article, { ...times, ...OURS })),
      ...articles.flatMap((article) => replyFaults(article, times)),
    ]).toEqual([])
  })

  it('have empathy lines that break no rule in their mood', () => {
    const found = Object.entries(empathyLines(language)).flatMap(([mood, byLevel]) =>
      Object.values(byLevel)
        .flat()
        .flatMap((line) =>
          faults(line, {
            language,
            mood: mood as keyof ReturnType<typeof empathyLines>,
            channel: 'chat',
            issue: 'complaint',
          }).map((fault) => `${line} ${fault}`),
        ),
    )
    expect(found).toEqual([])
  })
})
