/** Test only: the product's inserter in a content script, asked by the test page's messages. */
import { keepCarets } from '../../../../helpdesks/editors/caret'
import { insertIntoEditor } from '../../../../helpdesks/editors/insert'
import { editorText } from '../../../../helpdesks/editors/lines'

const carets = keepCarets(document, new AbortController().signal)

function editable(selector: string): HTMLElement | null {
  const element = document.querySelector<HTMLElement>(selector)
  return element?.tagName === 'IFRAME'
    ? ((element as HTMLIFrameElement).contentDocument?.body ?? null)
    : element
}

window.addEventListener('message', async ({ data }) => {
  if (data?.to !== 'inserter') return
  const editor = editable(data.selector)
  if (editor) carets.follow(editor.ownerDocument)
  if (data.ask === 'text') {
    window.postMessage({ to: 'page', answer: editor && editorText(editor) }, '*')
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
