/** Test only: the trigger and the picker in a content script, with a desk that is nothing but the editor under test. */
import type { Desk } from '../../../../helpdesks'
import { insertIntoEditor } from '../../../../helpdesks/editors/insert'
import { openReplyPicker } from '../../../../helpdesks/picker/session'
import { watchTrigger } from '../../../../helpdesks/trigger'

const { signal } = new AbortController()
const TRIGGER = ';;'
const words = {
  language: 'en',
  direction: 'ltr' as const,
  title: 'Replies',
  placeholder: 'Search',
  keys: '',
  none: '',
  blanks: '',
  counts: [],
}

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

/** The page says which editor it holds and what is to be inserted. */
window.addEventListener('message', ({ data }) => {
  if (data?.to !== 'picker') return
  const editor = boxOf(data.inner)
  if (!editor) return
  const desk: Pick<Desk, 'box' | 'insertReply' | 'holdTyped'> = {
    box: () => ({ editor, audience: 'public' }),
    holdTyped: () => undefined,
    insertReply: ({ text }, over) =>
      insertIntoEditor(editor, {
        text,
        mode: 'insert',
        caret: over?.range ?? null,
        draft: over?.draft,
        refuse: () => null,
      }),
  }
  const open = async (): Promise<void> => {
    const picker = await openReplyPicker(document, desk as Desk, {
      trigger: TRIGGER,
      words,
      signal,
      onQuery: (query) => setTimeout(() => picker?.show(query, items), 0),
      onChosen: async () => {
        const request = { conversationId: '', kind: 'reply', mode: 'insert', text: data.text } as const
        window.postMessage({ to: 'page', answer: await picker?.insert(request) }, '*')
      },
      onClosed: () => undefined,
    })
  }
  const items = [{ id: '1', title: 'One', text: '', blanks: false, language: 'en' }]
  watchTrigger(editor.ownerDocument, TRIGGER, open, signal)
})
