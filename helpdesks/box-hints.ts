/** Weighs what stands around an editor, whatever the desk: its own words, chosen tabs, buttons, names, colours. */
import { saidBy } from './box-words'
import { shortText } from './page/nodes'
import { all, parentAcross } from './page/query'
import { isOnScreen, styleOf } from './page/visible'

export interface BoxHint {
  /** Null where nothing speaks of notes; `unsure` where something does and it is not clear, or hints disagree. */
  audience: 'public' | 'note' | 'unsure' | null
  /** What decided. */
  sign: string
}

/** Ancestors looked at, and controls among what stands there. */
const LEVELS = 8
const CONTROLS = 120
/** Words longer than this are no label. */
const LABEL = 80
/** A hint of this weight decides where none speaks against it. */
const ENOUGH = 2

const OWN_LABELS = ['placeholder', 'aria-placeholder', 'data-placeholder', 'aria-label']
const SPEAKING =
  'button, input, option, label, legend, h1, h2, h3, h4, [role], [class*="active" i], [class*="selected" i]'
/** Names that say it of an element around the editor; those of an editor's own parts ("note-editable") do not. */
const NOTE_NAME =
  /(?:^|[-_])(?:note|internal|private)(?:[-_](?:note|mode|comment|block|box|form|reply|active|panel|tab|field))?$/iu
const PUBLIC_NAME = /(?:^|[-_])public(?:[-_](?:reply|mode))?$/iu

/**
 * For whom `editor` seems to write. Looks around it as far as `messages` (some of the conversation's items) and the
 * conversation's `pane` stay out of sight.
 */
export function boxHint(editor: Element, pane: Element | null, messages: readonly Element[]): BoxHint {
  const around = [editor]
  for (let at = parentAcross(editor); at && around.length <= LEVELS; at = parentAcross(at)) {
    const outer = at
    if (outer.tagName === 'BODY' || outer.contains(pane) || messages.some((item) => outer.contains(item)))
      break
    around.unshift(outer)
  }
  const weights = { public: 0, note: 0, mixed: 0 }
  const signs = { public: '', note: '', mixed: '' }
  const hear = (said: ReturnType<typeof saidBy>, weight: number, sign: string): void => {
    if (!said || weight <= weights[said]) return
    weights[said] = weight
    signs[said] = sign
  }

  for (const element of [editor, ...all(editor, '[data-placeholder]').slice(0, 1)])
    for (const name of OWN_LABELS) {
      const words = element.getAttribute(name)?.slice(0, 200) ?? ''
      hear(saidBy(words), 3, words)
    }
  for (const element of around) {
    for (const name of namesOf(element))
      hear(NOTE_NAME.test(name) ? 'note' : PUBLIC_NAME.test(name) ? 'public' : null, 2, name)
    if (isYellow(element)) hear('note', 1, 'colour')
  }
  let decided = false
  /** Buttons that are no choice, by what they say: of two kinds, either may be the one that sends. */
  const sending = new Map<ReturnType<typeof saidBy>, string>()
  for (const element of around.slice(0, 1).flatMap((outer) => all(outer, SPEAKING).slice(0, CONTROLS))) {
    const { control, labels } = element as HTMLLabelElement & HTMLInputElement
    if (editor.contains(element) || (control && control !== editor)) continue
    const chosen = isChosen(element)
    const shown = labels?.[0] ?? element.closest('label, select') ?? element
    if (!isOnScreen(shown)) continue
    const words = wordsOf(element.tagName === 'OPTION' ? element : shown)
    const said = saidBy(words, chosen !== null)
    if (chosen) {
      decided ||= said !== null
      hear(said, 3, words)
    }
    // A note that could be chosen and is not: it is something else.
    else if (chosen === false) hear(said === 'note' ? 'public' : said && 'mixed', 2, words)
    else if (said === 'mixed' || !/^(?:button|input)$/iu.test(element.tagName)) hear(said, 2, words)
    else if (said || /^(?:send|发\s?送|傳送|ارسال)$/iu.test(words)) sending.set(said, words)
  }
  // Beside a chosen tab, a button may be the tab that is not chosen.
  if (!decided) for (const [said, words] of sending) hear(sending.size > 1 ? 'mixed' : said, 2, words)

  const told = (['note', 'public'] as const).filter((audience) => weights[audience] >= ENOUGH)
  const [audience = null] = told
  const doubt = weights.note === 1 ? signs.note : told.length > 1 ? `${signs.note} / ${signs.public}` : ''
  if (doubt) return { audience: 'unsure', sign: doubt }
  if (audience) return { audience, sign: signs[audience] }
  return { audience: signs.mixed ? 'unsure' : null, sign: signs.mixed }
}

/** Whether a tab, switch or choice is chosen; null for what is none. */
function isChosen(element: Element): boolean | null {
  for (const name of ['aria-selected', 'aria-pressed', 'aria-checked', 'data-state']) {
    const state = element.getAttribute(name) ?? ''
    if (/^(?:true|active|on|checked)$/u.test(state)) return true
    if (/^(?:false|inactive|off|unchecked)$/u.test(state)) return false
  }
  const { checked, type, selected } = element as HTMLInputElement & HTMLOptionElement
  if (/^(?:radio|checkbox)$/u.test(type)) return checked
  return (
    selected ??
    (/(?:^|[\s_-])(?:active|selected)(?:$|\s)/iu.test(element.getAttribute('class') ?? '') || null)
  )
}

/** What a control or heading says: its label and its text. */
function wordsOf(element: Element): string {
  const labels = ['aria-label', 'title', 'value'].map((name) => element.getAttribute(name))
  return [...labels, shortText(element, LABEL)]
    .join(' ')
    .trim()
    .slice(0, LABEL * 2)
}

/** Class names, id, name and short data values. */
function namesOf(element: Element): string[] {
  return Array.from(element.attributes)
    .filter(({ name }) => /^(?:class|id|name|data-.*)$/u.test(name))
    .flatMap(({ value }) =>
      value
        .slice(0, 500)
        .replace(/([a-z])([A-Z])/gu, '$1-$2')
        .split(/\s+/u),
    )
}

/** True for the yellow that desks give to notes. */
function isYellow(element: Element): boolean {
  const parts =
    styleOf(element)
      ?.backgroundColor.match(/\d+(?:\.\d+)?/gu)
      ?.map(Number) ?? []
  const [red = 0, green = 0, blue = 0, alpha = 1] = parts
  return alpha > 0 && red > 220 && green > 180 && green <= red && green - blue > 20
}
