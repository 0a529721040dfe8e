/** A reply as the customer will see it: the Markdown subset drawn as elements, blanks marked. */
import type { ComponentChildren } from 'preact'

const PART =
  /\[([^\]\n]{1,200})\]\((https?:\/\/[^\s()]{1,500})\)|\*\*([^*\n]{1,300})\*\*|\[([a-z0-9_.]{1,60})\]/gu
const BULLET = /^[-*] /u
const NUMBER = /^\d{1,3}[.)] /u

interface Block {
  kind: 'text' | 'bullets' | 'numbers'
  lines: string[]
}

export function ReplyBody({ text }: { text: string }) {
  return (
    <div class="reply-body">
      {blocksOf(text).map(({ kind, lines }, at) => {
        const key = `${at}`
        if (kind === 'text') return <p key={key}>{inline(lines.join('\n'))}</p>
        const items = lines.map((line, place) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: lines of a text have no other name
          <li key={place}>{inline(line)}</li>
        ))
        return kind === 'bullets' ? <ul key={key}>{items}</ul> : <ol key={key}>{items}</ol>
      })}
    </div>
  )
}

function blocksOf(text: string): Block[] {
  const blocks: Block[] = []
  let open: Block | undefined
  for (const line of text.replaceAll('\r\n', '\n').trim().split('\n')) {
    const kind = BULLET.test(line) ? 'bullets' : NUMBER.test(line) ? 'numbers' : 'text'
    if (line.trim() === '') {
      open = undefined
      continue
    }
    if (open?.kind !== kind) {
      open = { kind, lines: [] }
      blocks.push(open)
    }
    open.lines.push(kind === 'text' ? line : line.replace(kind === 'bullets' ? BULLET : NUMBER, ''))
  }
  return blocks
}

/** Links are shown and not followed: this is a preview. */
function inline(line: string): ComponentChildren[] {
  const parts: ComponentChildren[] = []
  let end = 0
  for (const found of line.matchAll(PART)) {
    const [whole, label, url, bold, blank] = found
    parts.push(line.slice(end, found.index))
    if (url)
      parts.push(
        <span class="reply-link" title={url}>
          {label}
        </span>,
      )
    else if (bold) parts.push(<strong>{bold}</strong>)
    else parts.push(<span class="reply-blank">{blank}</span>)
    end = found.index + whole.length
  }
  parts.push(line.slice(end))
  return parts
}
