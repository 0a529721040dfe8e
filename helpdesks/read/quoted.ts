/** Takes quoted mail and signatures off a mail's text, leaving what was written now. */

/** Elements in which mail programs put the mail that is answered, and signatures. */
export const QUOTED_MAIL = [
  'blockquote[type="cite"]',
  '.gmail_quote',
  '.gmail_extra',
  '.gmail_signature',
  '.moz-cite-prefix',
  '.moz-signature',
  '.yahoo_quoted',
  '#divRplyFwdMsg',
  '#appendonsend',
  '.protonmail_quote',
  '.zmail_extra',
  '.ntes_not_fresh_quote',
]

/** First lines of a quoted mail, in the words mail programs use. */
const QUOTE_HEADS = [
  /^-{2,}\s*(?:original message|forwarded message|原始邮件|原始郵件|转发邮件|轉寄郵件|پیام اصلی)\s*-{2,}$/iu,
  /^on\b.{6,160}\bwrote:$/iu,
  /^.{4,120}(?:写道|寫道|的原始邮件)\s*[:：]$/u,
  /^در تاریخ.{4,160}نوشت(?:ه است)?\s*:$/u,
  /^.{4,120}نوشته(?:‌| )?(?:است|اند)\s*:$/u,
]

/** Lines this long are prose, never the head of a quote; it also bounds the work of the patterns. */
const HEAD_LIMIT = 220

/** Cuts a mail's text at its quote head or signature line, and drops `>` lines. */
export function withoutQuotedMail(text: string): string {
  const lines = text.split('\n')
  const kept: string[] = []
  for (const line of lines) {
    const bare = line.trim()
    if (bare === '--' || bare === '-- ') break
    if (bare.length <= HEAD_LIMIT && QUOTE_HEADS.some((head) => head.test(bare))) break
    if (bare.startsWith('>')) continue
    kept.push(line)
  }
  const left = kept.join('\n').trim()
  return left === '' ? text : left
}
