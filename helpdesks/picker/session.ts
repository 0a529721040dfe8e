/**
 * One call of the reply picker: opens by the typed trigger, takes the keyboard, and gives it back with a reply in the
 * place of what was typed, or with everything as it was.
 */
import type { Desk } from '../desk'
import { insertIntoEditor } from '../editors/insert'
import type { InsertionResult, InsertRequest } from '../editors/insertion'
import { editorText } from '../editors/lines'
import { pause } from '../editors/result'
import { closestAcross } from '../page/query'
import { frameOf } from '../teach/hit'
import { addFrame, type PickerFrame } from './frame'
import { listenToKeys, type PickerKeys } from './keyboard'
import { drawList, type ReplyList } from './list'
import { type Area, areaBy, placeOf } from './place'
import { findTyped, isBehind, isField, returnTo, selectTyped, type Typed } from './typed'
import type { OfferedReply, ReplyPickerWords } from './words'

declare const cloneInto: unknown

export interface ReplyPicker {
  /** What is offered for `query`; an answer to an older one is dropped. */
  show(query: string, items: readonly OfferedReply[]): void
  /** Puts the chosen reply in the place of what was typed. */
  insert(request: InsertRequest): Promise<InsertionResult>
  /** Goes away; what was typed stays. */
  close(): void
}

export interface ReplyPickerOptions {
  trigger: string
  words: ReplyPickerWords
  signal: AbortSignal
  onQuery(query: string): void
  onChosen(id: string): void
  onClosed(): void
}

/** The typed text may come into the box a moment after the key, on a busy machine a long one. Milliseconds. */
const ARRIVES = 1_200
/** It is looked for at once, then less and less often. Milliseconds. */
const LOOK_FIRST = 15
const LOOK_LAST = 150
/** The second press of a double click comes this soon. Milliseconds. */
const LINGER = 350
/** A page that does not give the keyboard away has shown it this long after it was asked for. Milliseconds. */
const TAKEN = 60
/** A blank frame that has not loaded by then is taken as it is. Milliseconds. */
const LOADED = 2_000

/** Opens if the trigger stands before the caret of the desk's reply box; null when it does not. */
export async function openReplyPicker(
  document: Document,
  desk: Desk,
  options: ReplyPickerOptions,
): Promise<ReplyPicker | null> {
  const { trigger } = options
  const until = performance.now() + ARRIVES
  for (let wait = LOOK_FIRST; performance.now() < until; wait = Math.min(wait * 1.5, LOOK_LAST)) {
    const editor = desk.box()?.editor
    const typed = editor && hasFocus(editor) ? findTyped(editor, trigger) : null
    if (editor && typed && !options.signal.aborted)
      return new OpenPicker(document, desk, editor, typed, options)
    await pause(wait)
  }
  return null
}

class OpenPicker implements ReplyPicker {
  private readonly frame: PickerFrame
  private readonly ended = new AbortController()
  private list: ReplyList | undefined
  private area: Area | undefined
  private height = 0
  private items: readonly OfferedReply[] | undefined
  private query: string
  /** The query that the list answers. */
  private answered: string | undefined
  /** Steps and Enter that came before the answer mean what is still to come. */
  private moves = 0
  private wanted: Promise<void> | undefined
  /** Set while the picker goes away: keys still end here. */
  private leaving = false
  /** True once the frame's document is the one that stays. */
  private loaded = false
  /** True once the keyboard was here. */
  private taken = false
  /** Until then the frame stays, unseen, for the second press of a double click. */
  private linger = 0

  constructor(
    private readonly document: Document,
    private readonly desk: Desk,
    private readonly editor: HTMLElement,
    private typed: Typed,
    private readonly options: ReplyPickerOptions,
  ) {
    this.query = typed.query
    this.frame = addFrame(
      document,
      options.words.title,
      isKept(editor),
      (inside) => this.draw(inside),
      () => this.onLoaded(),
    )
    const signal = this.ended.signal
    options.signal.addEventListener('abort', () => this.end(), { signal })
    const view = document.defaultView
    const onResize = (): void => {
      this.area = undefined
      this.place()
    }
    view?.addEventListener('resize', onResize, { signal, passive: true })
    setTimeout(() => this.onLoaded(), LOADED)
    options.onQuery(this.query)
  }

  show(query: string, items: readonly OfferedReply[]): void {
    if (this.leaving || query !== this.query) return
    this.items = items
    this.answered = query
    this.list?.show(items)
    this.place()
    for (; this.moves !== 0; this.moves -= Math.sign(this.moves)) this.list?.move(this.moves > 0 ? 1 : -1)
    const item = this.list?.chosen()
    if (this.wanted && item) this.choose(item, this.wanted)
    this.wanted = undefined
  }

  async insert(request: InsertRequest): Promise<InsertionResult> {
    const { editor } = this
    const before = editorText(editor)
    this.frame.release()
    const over = await selectTyped(editor, this.typed, this.options.trigger)
    let result: InsertionResult = { outcome: 'not-inserted', reason: 'no-box' }
    if (over && this.desk.box()?.editor === editor) result = await this.desk.insertReply(request, over)
    // A field that took nothing still shows what was typed.
    if (result.outcome === 'altered' && editorText(editor) === before)
      result = { outcome: 'not-inserted', reason: 'editor-refused' }
    if (result.outcome === 'not-inserted') this.handOver()
    this.remove()
    return result
  }

  close(): void {
    this.handOver()
    this.end()
  }

  /** Gives the keyboard back; the reply that the panel inserts next takes the place of what was typed. */
  private handOver(): void {
    const { editor, typed, options } = this
    this.giveBack()
    this.desk.holdTyped({
      take: async (caret) =>
        this.desk.box()?.editor === editor && isBehind(editor, typed, caret)
          ? selectTyped(editor, typed, options.trigger)
          : null,
      giveBack: () => this.giveBack(),
    })
  }

  private draw(inside: Document): void {
    const first = this.list === undefined
    const value = this.list?.input.value
    this.list = drawList(inside, this.options.words, {
      onQuery: (query) => this.ask(query),
      onChoose: (item) => {
        this.linger = performance.now() + LINGER
        this.choose(item, Promise.resolve())
      },
    })
    this.listen(inside)
    this.takeKeyboard(first, value)
    this.list.show(this.items ?? [])
    this.place()
  }

  private takeKeyboard(first: boolean, value: string | undefined): void {
    const { list } = this
    if (!list) return
    // What was typed until now stands in the box behind the trigger.
    const again = first ? findTyped(this.editor, this.options.trigger) : null
    if (again?.text.startsWith(this.typed.text)) this.typed = again
    list.document.defaultView?.focus()
    list.input.focus({ preventScroll: true })
    list.input.value = value ?? this.typed.query
    this.ask(list.input.value)
  }

  private ask(query: string): void {
    if (query === this.query || this.leaving) return
    this.query = query
    this.moves = 0
    this.wanted = undefined
    this.options.onQuery(query)
  }

  private onLoaded(): void {
    if (this.loaded) return
    this.loaded = true
    setTimeout(() => this.lookForFocus(), TAKEN)
  }

  private place(): void {
    const { list } = this
    const view = this.document.defaultView
    if (!list || !view || this.leaving || !this.items) return
    this.area ??= placeOf(this.editor, this.typed, this.document, list.document)
    const { clientWidth: width, clientHeight: height } = this.document.documentElement
    const size = {
      width: width || view.innerWidth,
      height: Math.min(height || view.innerHeight, view.innerHeight),
    }
    // What is typed stays where it is when fewer replies fit.
    this.height = Math.max(this.height, list.wantedHeight())
    this.frame.place(areaBy(this.area, size, this.height, this.options.words.direction === 'rtl'))
  }

  private listen(inside: Document): void {
    const view = inside.defaultView
    if (!view) return
    const { signal } = this.ended
    const keys: PickerKeys = {
      move: (by) => {
        this.wanted = undefined
        if (this.answered === this.query) this.list?.move(by)
        else this.moves += by
      },
      take: (settled) => {
        const item = this.list?.chosen()
        if (this.answered !== this.query) this.wanted = settled
        else if (item) this.choose(item, settled)
      },
      leave: (settled) => this.leave(settled),
      isEmpty: () => this.list?.input.value === '',
      isLeaving: () => this.leaving,
    }
    listenToKeys(view, keys, signal)
    // A press beside the field, or the second of a double click, does not take the keyboard from where it is. It
    // outlives the rest: the frame stays for that second press.
    const onPress = (event: Event): void => {
      if (this.leaving || event.target !== this.list?.input) event.preventDefault()
    }
    view.addEventListener('mousedown', onPress, { capture: true })
    view.addEventListener('blur', () => setTimeout(() => this.lookForFocus(), 0), { signal })
  }

  private hide(): void {
    this.leaving = true
    this.list?.clear()
    this.frame.hide()
  }

  private async choose(item: OfferedReply, settled: Promise<void>): Promise<void> {
    if (this.leaving) return
    this.hide()
    await settled
    if (!this.ended.signal.aborted) this.options.onChosen(item.id)
  }

  /** Leaves everything as it was typed: what was searched for follows the trigger. */
  private async leave(settled: Promise<void>): Promise<void> {
    if (this.leaving) return
    const value = this.list?.input.value ?? ''
    this.hide()
    await settled
    if (this.ended.signal.aborted) return
    this.giveBack()
    const more = value.startsWith(this.typed.query) ? value.slice(this.typed.query.length) : ''
    if (more !== '') {
      const caret = isField(this.editor) ? null : (this.typed.range?.cloneRange() ?? null)
      caret?.collapse(false)
      await insertIntoEditor(this.editor, { text: more, mode: 'insert', caret, refuse: () => null })
    }
    this.end()
  }

  private giveBack(): void {
    this.frame.release()
    if (this.editor.isConnected) returnTo(this.editor, this.typed)
  }

  /** Without the keyboard the picker is of no use: the person went elsewhere, or a dialog of the page keeps it. */
  private lookForFocus(): void {
    if (!this.loaded || this.leaving || this.ended.signal.aborted) return
    if (this.document.activeElement === this.frame.host) {
      this.taken = true
      return
    }
    this.hide()
    // Who never left the editor goes on typing there.
    if (!this.taken) this.giveBack()
    this.end()
  }

  private end(): void {
    if (this.remove()) this.options.onClosed()
  }

  private remove(): boolean {
    if (this.ended.signal.aborted) return false
    this.ended.abort()
    const rest = this.linger - performance.now()
    if (rest > 0) setTimeout(() => this.frame.remove(), rest)
    else this.frame.remove()
    return true
  }
}

/** True in Firefox within a modal dialog: nothing outside it gets the keyboard, but for another one. */
function isKept(editor: HTMLElement): boolean {
  return typeof cloneInto === 'function' && closestAcross(editor, 'dialog:modal') !== null
}

/** True when the keyboard is in this editor, as every root and frame around it tells. */
function hasFocus(editor: HTMLElement): boolean {
  let at: Element | null = editor
  for (let depth = 0; at && depth < 20; depth++) {
    const root = at.getRootNode() as Document | ShadowRoot
    if (!at.contains(root.activeElement)) return false
    at = 'host' in root ? root.host : frameOf(at)
  }
  return true
}
