/**
 * The Markdown subset of replies turned into what a reply box takes: plain text, and HTML for rich editors.
 *
 * Paragraphs, `- ` and `1. ` lists, `[label](url)` links, `**bold**`. Anything else stays as typed.
 */

const LINK = /\[([^\]\n]{1,200})\]\((https?:\/\/[^\s()]{1,500})\)/g
const BOLD = /\*\*([^*\n]{1,300})\*\*/g
const BULLET = /^[-*] /
const NUMBER = /^(\d{1,3})[.)] /

/** Plain text for a box that holds only text: links as `label (url)`, bold without its marks. */
export function toPlainText(markdown: string): string {
  return markdown
    .replaceAll('\r\n', '\n')
    .replaceAll(LINK, (_whole, label: string, url: string) => (label === url ? url : `${label} (${url})`))
    .replaceAll(BOLD, '$1')
    .trim()
}

/** Text that stays text in HTML. */
export function escapeHtml(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
}

function inline(text: string): string {
  return escapeHtml(text)
    .replaceAll(LINK, (_whole, label: string, url: string) => `<a href="${url}">${label}</a>`)
    .replaceAll(BOLD, '<strong>$1</strong>')
}

/** True when a reply has something that only rich text can carry: a list, a link, bold. */
export function isRich(markdown: string): boolean {
  return (
    markdown.split('\n').some((line) => BULLET.test(line) || NUMBER.test(line)) ||
    markdown.search(LINK) >= 0 ||
    markdown.search(BOLD) >= 0
  )
}

/** HTML of a reply, built from escaped text: paragraphs, lists, links, bold and nothing else. */
export function toHtml(markdown: string): string {
  const out: string[] = []
  let paragraph: string[] = []
  let items: string[] = []
  let listTag = ''
  const flush = (): void => {
    if (paragraph.length > 0) out.push(`<p>${paragraph.join('<br>')}</p>`)
    if (items.length > 0)
      out.push(`<${listTag}>${items.map((item) => `<li>${item}</li>`).join('')}</${listTag}>`)
    paragraph = []
    items = []
  }
  for (const line of markdown.replaceAll('\r\n', '\n').trim().split('\n')) {
    const tag = BULLET.test(line) ? 'ul' : NUMBER.test(line) ? 'ol' : ''
    if (tag === '') {
      if (items.length > 0 || line.trim() === '') flush()
      if (line.trim() !== '') paragraph.push(inline(line))
      continue
    }
    if (paragraph.length > 0 || listTag !== tag) flush()
    listTag = tag
    items.push(inline(line.replace(BULLET, '').replace(NUMBER, '')))
  }
  flush()
  return out.join('')
}
