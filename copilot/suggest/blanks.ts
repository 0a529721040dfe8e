/** Blanks of a reply: places that the agent fills before it is inserted. They stand as `[name]` in the text. */
import { escapeHtml } from '../../knowledge/text/reply-text'
import type { Suggestion } from './suggestion'

type WithBlanks = Pick<Suggestion, 'text' | 'html' | 'blanks'>

/** Values by blank name, as the agent typed them. */
export type BlankValues = Record<string, string>

/** A piece of a reply: words, or a blank with what stands in it (empty when nothing does). */
export type ReplyPart = string | { blank: string; value: string }

export interface FilledBlanks {
  text: string
  html?: string
  /** Names of the blanks that nothing was typed for. */
  missing: string[]
}

/**
 * The reply with its blanks filled. Those without a value stand as `marks` says, by default as `[name]`.
 *
 * @param marks what stands in place of an empty blank
 */
export function fillBlanks(
  reply: WithBlanks,
  values: BlankValues,
  marks: (name: string) => string = (name) => name,
): FilledBlanks {
  const standsIn = (name: string): string => values[name]?.trim() || `[${marks(name)}]`
  const filled = (text: string, write: (value: string) => string): string =>
    reply.blanks.reduce((sofar, name) => sofar.replaceAll(`[${name}]`, () => write(standsIn(name))), text)
  return {
    text: filled(reply.text, (value) => value),
    ...(reply.html === undefined ? {} : { html: filled(reply.html, escapeHtml) }),
    missing: reply.blanks.filter((name) => !values[name]?.trim()),
  }
}

/** The text in pieces, so that its blanks can be shown as such. */
export function partsOfReply({ text, blanks }: WithBlanks, values: BlankValues): ReplyPart[] {
  let parts: ReplyPart[] = [text]
  for (const blank of blanks) {
    const value = values[blank]?.trim() ?? ''
    parts = parts.flatMap((part) => {
      if (typeof part !== 'string') return [part]
      return part.split(`[${blank}]`).flatMap((piece, at) => (at === 0 ? [piece] : [{ blank, value }, piece]))
    })
  }
  return parts.filter((part) => part !== '')
}
