/** One icon of the Lucide set, drawn as an inline SVG. Decoration: the words beside it carry the meaning. */
import type { IconNode } from 'lucide'
import { h } from 'preact'

interface Props {
  node: IconNode
  /** Edge length in CSS pixels. */
  size?: number
}

export function Icon({ node, size = 16 }: Props) {
  return (
    <svg
      class="icon"
      viewBox="0 0 24 24"
      width={size}
      height={size}
      fill="none"
      stroke="currentColor"
      stroke-width="2"
      stroke-linecap="round"
      stroke-linejoin="round"
      aria-hidden="true"
    >
      {node.map(([tag, attributes]) => h(tag, attributes))}
    </svg>
  )
}
