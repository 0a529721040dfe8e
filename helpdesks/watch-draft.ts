/** Notices that what stands in the reply box has changed, and reads it once the agent pauses. Reads only. */

/** The box as it is read: its editor, for the document it stands in, and the agent's own words in it. */
export interface ReadBox {
  editor: Element
  text: string
}

export interface DraftWatch {
  /** Looks again at the next pause: the page may have emptied or exchanged the box by itself. */
  look(): void
}

/** A pause in typing; milliseconds. */
const PAUSE = 350

/**
 * Tells what stands in the box, null without one, whenever it has changed, at the next pause, until `signal` ends.
 * Listens passively; between the changes nothing is read.
 */
export function watchDraft(
  document: Document,
  read: () => ReadBox | null,
  onText: (text: string | null) => void,
  signal: AbortSignal,
): DraftWatch {
  const heard = new WeakSet<Document>()
  let told: string | null | undefined
  let timer: ReturnType<typeof setTimeout> | undefined

  const tell = (): void => {
    timer = undefined
    if (signal.aborted) return
    let box: ReadBox | null = null
    try {
      box = read()
    } catch {
      // A box that cannot be read just now is looked at again with the next change.
    }
    // An editor may stand in a frame of its own.
    if (box) listen(box.editor.ownerDocument)
    const text = box?.text ?? null
    if (text === told) return
    told = text
    onText(text)
  }
  const look = (): void => {
    clearTimeout(timer)
    timer = setTimeout(tell, PAUSE)
  }
  const listen = (target: Document): void => {
    if (heard.has(target)) return
    heard.add(target)
    const passive = { capture: true, passive: true, signal }
    target.addEventListener('input', look, passive)
    // A desk that has sent a reply empties the box without an event of its own.
    target.addEventListener(
      'keyup',
      (event) => {
        if ((event as KeyboardEvent).key === 'Enter') look()
      },
      passive,
    )
    target.addEventListener('focusout', look, passive)
    target.defaultView?.addEventListener('blur', look, { passive: true, signal })
  }
  signal.addEventListener('abort', () => clearTimeout(timer), { once: true })
  listen(document)
  look()
  return { look }
}
