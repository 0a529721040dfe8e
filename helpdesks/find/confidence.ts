/** How sure it is that a found list is a conversation between a customer and an agent; many lists only look like one. */
import type { Described } from './describe'
import { lineOf } from './inner'
import type { FoundList } from './list'
import type { FoundPage } from './page'

/** Under this score a list is more likely something else. */
export const LEAST_SCORE = 7
/** From this score on a list is certainly a conversation. */
const FULL_SCORE = 15

/** Words of pages in which agents answer customers. */
const DESK =
  /\b(?:tickets?|requester|assignee|assigned|helpdesk|customers?|visitor|support|resolve|unresolved|internal note|reply|priority|live ?chat|inbox|sla|agents?|canned)\b|工单|客户|客服|会话|تیکت|مشتری|پشتیبانی/giu
/** Words of pages that hold remarks on something else. */
const OTHER =
  /\b(?:pull request|commits?|merge|diff|reviewers?|files changed|add to (?:cart|basket)|in stock|(?:leave|add|write) a comment|post comment|\d+ comments|related articles|subscribe|newsletter|upvote|log level|stack trace|stdout|compose|starred|drafts|spam)\b/giu

/** 0 to 1, or null when the list had better not be read. */
export function confidenceOf(
  document: Document,
  page: FoundPage,
  found: FoundList,
  described: Described,
): number | null {
  const { facts } = found
  const { sides, box, authors } = described
  const text = `${document.title} ${wordsOf(page)} ${box?.getAttribute('placeholder') ?? ''}`
  const desk = distinct(text, DESK)
  const other = distinct(text, OTHER)
  const told = sides.by === 'words' || sides.by === 'place'
  if (!told) {
    // One-sided lists with names and times are tickets, and also comments, logs and mailboxes.
    const chat =
      Number(facts.boxed) + Number(facts.logged) + Number(facts.named > 0.5) + Number(facts.timed > 0.5)
    if (sides.by === 'nothing' && (!facts.boxed || !facts.logged)) return null
    if (authors.length === 0 && facts.named < 0.5 && sides.coverage < 0.4) return null
    // Rows that are called messages and stand over a field to write in need no other word for it.
    const called =
      facts.boxed &&
      facts.named > 0.5 &&
      /mes+age|msg|chat|bubble/iu.test(found.elements.at(-1)?.getAttribute('class') ?? '')
    if (chat + Number(desk > 3) < 2 || desk < (called ? 0 : facts.logged ? 1 : 2)) return null
    if (other > desk || (other >= 2 && desk < 4)) return null
  } else if (other >= 2 && other > desk && !facts.logged) return null
  if (!box && !facts.logged && facts.named < 0.5 && desk < 2) return null
  const fit = Math.min(1, Math.max(0, (found.score - LEAST_SCORE) / (FULL_SCORE - LEAST_SCORE)))
  const value = Math.max(0.1, fit * 0.6 + sides.coverage * 0.3 + (box ? 0.1 : 0)) * (sides.unsure ? 0.7 : 1)
  return Math.round(value * 100) / 100
}

/** The short texts of the page, each apart: labels, buttons, titles. */
function wordsOf(page: FoundPage): string {
  return page.seen
    .filter(({ own, words }) => own > 0 && words < 60)
    .slice(0, 1500)
    .map(({ element }) => lineOf(element, 60))
    .join(' ')
}

/** How many different words of a kind a text has. */
function distinct(text: string, words: RegExp): number {
  const found = new Set<string>()
  for (const [word] of text.matchAll(words)) {
    found.add(word.toLowerCase())
    if (found.size > 8) break
  }
  return found.size
}
