/** Takes quoted mail, signatures and legal notices off a text, leaving what was written now. */
import {
  ATTRIBUTIONS,
  BANNERS,
  DEVICE_LINES,
  DISCLAIMERS,
  HEADER_BLOCKS,
  type MailWording,
  QUOTE_LINES,
} from './mail-words'

/** Elements in which mail programs put the mail that is answered. */
export const QUOTED_MAIL = [
  'blockquote[type="cite"]',
  'blockquote.gmail_quote',
  'blockquote[id$="isReplyContent"]',
  // With blockquotes in it, answers may stand between them.
  '.gmail_quote:not(:has(blockquote))',
  '.moz-forward-container',
  '.yahoo_quoted',
  '[id^="yahoo_quoted"]',
  '.protonmail_quote',
  '.tutanota_quote',
  '.zmail_extra',
  '.ntes_not_fresh_quote',
  '.front-blockquote',
  '.missive_quote',
  '.js-mail-quote',
  'includetail',
  '[name="messageReplySection"]',
]

/** Previews of an earlier message in the bubble that answers it. */
export const REPLIED_TO = [
  '[itemtype*="schema.skype.com/Reply"]',
  '[class*="quoted-message" i]',
  '[class*="quotedMessage" i]',
  '[class*="quote-message" i]',
  '[class*="message-quote" i]',
  '[class*="msg-quote" i]',
  '[class*="quote-msg" i]',
  '[class*="reply-preview" i]',
  '[class*="replyPreview" i]',
  '[class*="replied-message" i]',
  '[class*="repliedMessage" i]',
  '[class*="reply-to-message" i]',
  '[class*="in-reply-to" i]',
  '[data-testid*="quoted-message" i]',
  '[data-testid*="reply-preview" i]',
  '.vac-reply-message',
  '.rce-mbox-reply',
  '.EmbeddedMessage',
  '.mx_ReplyChain',
  '.module-quote',
]

/** Signatures and the heads of quotes, as mail programs mark them. */
export const SIGNATURES = [
  '.gmail_attr',
  '.gmail_signature',
  '[data-smartmail="gmail_signature"]',
  '.moz-cite-prefix',
  '.moz-signature',
  '.protonmail_signature_block',
  '#Signature',
  '[id$="_Signature"]',
  '[id^="AppleMailSignature"]',
  '[id^="Zm-_Id_-Sgn"]',
  '[id$="ms-outlook-mobile-signature"]',
  '[name="messageSignatureSection"]',
  '.front-signature',
  'sign[signid]',
  '[data-signature="true"]',
]

/** Elements after which everything is the mail that is answered. Desks put letters before an id ("x_"). */
export const MAIL_ENDS = [
  '[id$="divRplyFwdMsg"]',
  '[id$="appendonsend"]',
  '[id$="mail-editor-reference-message-container"]',
  '.ms-outlook-mobile-reference-message',
  '.OutlookMessageHeader',
  // Zammad's, where it has found a signature or a quote.
  '.js-signatureMarker',
]

/** Stands in a read text for a quote that was left out; no page can write it, as the reader drops it from texts. */
export const QUOTE_MARK = '\ufffc'

/** Lines this long are prose, never the head of a quote; it also bounds the work of the patterns. */
const LINE_LIMIT = 300

/** What a signature's lines are at most; after a longer part the two hyphens parted something else. */
const SIGNATURE_LINES = 15

const HEAD_START =
  /^(?:on|at|am|le|el|en|em|no|il|op|den|сб|вс|пн|вт|ср|чт|пт|-{2,5}\s?on)\b|^[在于於]|^(?:در|في)\s|\d{4}|<[^<>\s]+@/iu

/** What was written now. In a mail, lines with `>` are quotes too. A text that is nothing but a quote stays. */
export function withoutQuotes(text: string, mail: boolean): string {
  const lines = text.split('\n')
  const kept: string[] = []
  let quoting = mail
  for (let at = 0; at < lines.length; at++) {
    const line = (lines[at] ?? '').trim()
    if (line === QUOTE_MARK || (quoting && line.startsWith('>'))) continue
    const head = headAt(lines, at)
    if (head > 0) {
      const next = nextFilled(lines, at + head)
      // Quoted line by line: answers may stand between the quotes. Else everything below is the old mail.
      if (next < 0 || !isQuoted(lines[next])) break
      quoting = true
      at = next - 1
    } else if (line === '--' && filled(lines.slice(at + 1)) <= SIGNATURE_LINES) break
    else kept.push(lines[at] ?? '')
  }
  const left = tidy(kept)
  return left === '' ? withoutMarks(lines) : left
}

function withoutMarks(lines: readonly string[]): string {
  return squeezed(lines.filter((line) => line.trim() !== QUOTE_MARK))
}

function isQuoted(line: string | undefined): boolean {
  const bare = line?.trim() ?? ''
  return bare.startsWith('>') || bare === QUOTE_MARK
}

function nextFilled(lines: readonly string[], from: number): number {
  for (let at = from; at < lines.length; at++) if ((lines[at] ?? '').trim() !== '') return at
  return -1
}

function filled(lines: readonly string[]): number {
  return lines.filter((line) => line.trim() !== '' && !isQuoted(line)).length
}

/** How many lines the head of a quote takes up here; 0 when none begins. */
export function headAt(lines: readonly string[], at: number): number {
  const line = (lines[at] ?? '').trim()
  if (line === '' || line.length > LINE_LIMIT) return 0
  if (fits(QUOTE_LINES, line) || isHeaderBlock(lines, at)) return 1
  if (fits(ATTRIBUTIONS, line)) return 1
  if (!HEAD_START.test(line)) return 0
  // Mail programs break long heads over two or three lines.
  let joined = line
  for (let more = 1; more <= 2; more++) {
    const next = (lines[at + more] ?? '').trim()
    // A head of its own below a line of prose, unless it goes on with the writer's address.
    if (next === '' || (!next.startsWith('<') && fits(ATTRIBUTIONS, next))) return 0
    joined += ` ${next}`
    if (joined.length > LINE_LIMIT) return 0
    if (fits(ATTRIBUTIONS, joined)) return more + 1
  }
  return 0
}

/** "From: … Sent: … To: …", one label a line. */
function isHeaderBlock(lines: readonly string[], at: number): boolean {
  const first = (lines[at] ?? '').trim()
  const block = HEADER_BLOCKS.filter(({ from }) => from.test(first))
  if (block.length === 0) return false
  const below = lines
    .slice(at + 1, at + 12)
    .map((line) => line.trim().slice(0, LINE_LIMIT))
    .filter((line) => line !== '')
    .slice(0, 5)
  return block.some(({ other }) => below.filter((line) => other.test(line)).length >= 2)
}

function fits(wordings: readonly MailWording[], line: string): boolean {
  return line.length <= LINE_LIMIT && wordings.some(({ pattern }) => pattern.test(line))
}

/** Without rules, phones' lines, legal notices and servers' warnings at the edges. */
function tidy(lines: readonly string[]): string {
  const kept = [...lines]
  const notice = noticeAt(kept)
  if (notice > 0) kept.length = notice
  for (let last = kept.at(-1)?.trim(); last !== undefined; last = kept.at(-1)?.trim()) {
    if (last !== '' && !/^[-_*=–—]{2,}$/u.test(last) && !fits(DEVICE_LINES, last)) break
    kept.pop()
  }
  const first = nextFilled(kept, 0)
  if (first >= 0 && fits(BANNERS, (kept[first] ?? '').trim()) && nextFilled(kept, first + 1) > 0)
    kept.splice(0, first + 1)
  return squeezed(kept)
}

/** Where a legal notice begins: below an empty line or a rule, in the last part of a text. */
function noticeAt(lines: readonly string[]): number {
  for (let at = lines.length - 1; at > 0 && at >= lines.length - 40; at--) {
    const before = (lines[at - 1] ?? '').trim()
    if (before !== '' && !/^[-_*=]{3,}$/u.test(before)) continue
    if (fits(DISCLAIMERS, (lines[at] ?? '').trim().slice(0, LINE_LIMIT)) && filled(lines.slice(0, at)) > 0)
      return at
  }
  return -1
}

function squeezed(lines: readonly string[]): string {
  return lines
    .join('\n')
    .replace(/\n{3,}/gu, '\n\n')
    .trim()
}
