/** Test only: the product's inserter in a content script, asked by the test page's messages. */
import { keepCarets } from '../../../../helpdesks/editors/caret'
import { insertIntoEditor } from '../../../../helpdesks/editors/insert'
import { draftOf } from '../../../../helpdesks/editors/placeholder'

const carets = keepCarets(document, new AbortController().signal)

/** The element that the page last pointed out. */
let host: EventTarget | undefined
window.addEventListener(
  'which-box',
  (event) => {
    host = event.composedPath()[0]
  },
  true,
)

function boxOf(inner: unknown): HTMLElement | null {
  if (typeof inner !== 'string') return (host as HTMLElement | undefined) ?? null
  return (host as HTMLIFrameElement).contentDocument?.querySelector<HTMLElement>(inner) ?? null
}

window.addEventListener('message', async ({ data }) => {
  if (data?.to !== 'inserter') return
  const editor = boxOf(data.inner)
  if (editor) carets.follow(editor.ownerDocument)
  if (data.ask === 'text') {
    window.postMessage({ to: 'page', answer: editor && draftOf(editor) }, '*')
    return
  }
  const started = performance.now()
  const result = editor
    ? await insertIntoEditor(editor, {
        text: data.text,
        html: data.html,
        mode: data.mode ?? 'insert',
        caret: carets.lastIn(editor),
        refuse: () => null,
      })
    : { outcome: 'not-inserted', reason: 'no-box' }
  window.postMessage({ to: 'page', answer: { ...result, ms: Math.round(performance.now() - started) } }, '*')
})
