/** The search field and the list of replies, drawn into the picker's own document. Text nodes only. */
import {
  BODY,
  FOOT,
  FORCED,
  LIST,
  MARKED,
  ONE_LINE,
  OPTION,
  ROOT,
  SEARCH,
  style,
  TWO_LINES,
  UNSEEN,
} from './style'
import type { OfferedReply, ReplyPickerWords } from './words'

export interface ListEvents {
  onQuery(query: string): void
  onChoose(item: OfferedReply): void
}

export interface ReplyList {
  readonly document: Document
  readonly input: HTMLInputElement
  /** Height that shows everything; pixels. */
  wantedHeight(): number
  show(items: readonly OfferedReply[]): void
  /** Moves the choice by one; it goes round. */
  move(by: 1 | -1): void
  chosen(): OfferedReply | undefined
  /** Shows nothing any more. */
  clear(): void
}

/** Draws into an empty document; nothing is offered yet. */
export function drawList(document: Document, words: ReplyPickerWords, events: ListEvents): ReplyList {
  const { body, documentElement } = document
  documentElement.lang = words.language
  documentElement.dir = words.direction
  style(documentElement, ROOT)
  style(body, BODY)
  document.title = words.title
  body.replaceChildren()
  const input = document.createElement('input')
  style(input, SEARCH)
  const attributes = {
    type: 'text',
    role: 'combobox',
    dir: 'auto',
    autocomplete: 'off',
    spellcheck: 'false',
    placeholder: words.placeholder,
    'aria-label': words.title,
    'aria-autocomplete': 'list',
    'aria-controls': 'replies',
    'aria-expanded': 'true',
  }
  for (const [name, value] of Object.entries(attributes)) input.setAttribute(name, value)
  const list = document.createElement('div')
  list.id = 'replies'
  list.setAttribute('role', 'listbox')
  list.setAttribute('aria-label', words.title)
  style(list, LIST)
  const none = line(document, words.none, {
    padding: '8px 12px',
    color: 'var(--faint)',
    display: 'none',
    flex: '1 1 auto',
  })
  const foot = line(document, words.keys, FOOT)
  const spoken = line(document, '', UNSEEN)
  spoken.setAttribute('role', 'status')
  body.append(input, list, none, foot, spoken)

  const forced = document.defaultView?.matchMedia('(forced-colors: active)').matches === true
  let items: readonly OfferedReply[] = []
  let options: HTMLElement[] = []
  let at = 0
  const mark = (): void => {
    options.forEach((option, index) => {
      const here = index === at
      option.setAttribute('aria-selected', String(here))
      style(option, forced ? (here ? FORCED : OPTION) : here ? MARKED : OPTION)
    })
    const option = options[at]
    if (option) input.setAttribute('aria-activedescendant', option.id)
    else input.removeAttribute('aria-activedescendant')
  }
  input.addEventListener('input', () => events.onQuery(input.value))
  return {
    document,
    input,
    wantedHeight: () => {
      const parts = [input, none, foot].reduce((sum, part) => sum + part.offsetHeight, 0)
      return parts + list.scrollHeight + 2
    },
    show(offered) {
      const before = items[at]?.id
      items = offered
      options = offered.map((item, index) => {
        const option = drawOption(document, item, words)
        option.id = `reply-${index}`
        option.addEventListener('pointermove', () => {
          if (at === index) return
          at = index
          mark()
        })
        option.addEventListener('click', () => events.onChoose(item))
        return option
      })
      at = Math.max(
        0,
        offered.findIndex(({ id }) => id === before),
      )
      list.replaceChildren(...options)
      list.style.display = offered.length > 0 ? 'block' : 'none'
      none.style.display = offered.length > 0 ? 'none' : 'block'
      spoken.textContent = words.counts[offered.length] ?? words.none
      mark()
    },
    move(by) {
      if (options.length === 0) return
      at = (at + by + options.length) % options.length
      mark()
      options[at]?.scrollIntoView({ block: 'nearest' })
    },
    chosen: () => items[at],
    clear() {
      items = []
      options = []
      for (const part of [list, none, foot]) part.style.display = 'none'
      input.style.opacity = '0'
      style(body, { background: 'transparent', 'border-color': 'transparent' })
    },
  }
}

function drawOption(document: Document, item: OfferedReply, words: ReplyPickerWords): HTMLElement {
  const option = line(document, '', OPTION)
  option.setAttribute('role', 'option')
  const title = line(document, item.title, { ...ONE_LINE, 'font-weight': '600' })
  const text = line(document, item.text, { ...TWO_LINES, color: 'var(--faint)', 'font-size': '12px' })
  for (const part of [title, text]) {
    part.dir = 'auto'
    part.lang = item.language
    // A reply in another direction begins on its own side, the row stays where the others are.
    part.style.textAlign = 'start'
  }
  option.append(title, text)
  if (item.blanks) option.append(line(document, words.blanks, { color: 'var(--warn)', 'font-size': '12px' }))
  return option
}

function line(document: Document, text: string, styles: Record<string, string>): HTMLElement {
  const element = document.createElement('div')
  element.textContent = text
  style(element, styles)
  return element
}
