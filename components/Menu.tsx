/** A short list of actions under the header. Arrow keys move, Esc closes. */
import { useEffect, useRef } from 'preact/hooks'

export interface MenuItem {
  label: string
  run(): void
}

interface Props {
  label: string
  items: MenuItem[]
  onClose(): void
}

export function Menu({ label, items, onClose }: Props) {
  const list = useRef<HTMLDivElement>(null)
  useEffect(() => {
    list.current?.querySelector('button')?.focus()
  }, [])
  const onKeyDown = (event: KeyboardEvent): void => {
    const buttons = [...(list.current?.querySelectorAll('button') ?? [])]
    const at = buttons.indexOf(document.activeElement as HTMLButtonElement)
    if (event.key === 'ArrowDown') buttons[(at + 1) % buttons.length]?.focus()
    else if (event.key === 'ArrowUp') buttons[(at - 1 + buttons.length) % buttons.length]?.focus()
    else if (event.key !== 'Escape') return
    else onClose()
    event.preventDefault()
    event.stopPropagation()
  }
  const onFocusOut = (event: FocusEvent): void => {
    if (event.relatedTarget && !list.current?.contains(event.relatedTarget as Node)) onClose()
  }
  return (
    <div class="menu" role="menu" aria-label={label} ref={list} onKeyDown={onKeyDown} onFocusOut={onFocusOut}>
      {items.map((item) => (
        <button
          key={item.label}
          type="button"
          role="menuitem"
          onClick={() => {
            onClose()
            item.run()
          }}
        >
          {item.label}
        </button>
      ))}
    </div>
  )
}
