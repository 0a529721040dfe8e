/** CKEditor 4.22, the last one with an open licence: the editor is the body of a frame. */
import { linesOfHtml, type Mount } from '../mounted'

interface Editor {
  getData(): string
  destroy(): void
  on(event: string, then: () => void): void
}

interface WithEditor extends Window {
  CKEDITOR_BASEPATH?: string
  CKEDITOR?: { replace(element: HTMLElement, options: object): Editor }
}

export const mount: Mount = async (place) => {
  const view = window as WithEditor
  if (!view.CKEDITOR) {
    view.CKEDITOR_BASEPATH = '/ckeditor4/'
    const script = document.createElement('script')
    script.src = '/ckeditor4/ckeditor.js'
    const loaded = new Promise((resolve) => script.addEventListener('load', resolve))
    document.head.append(script)
    await loaded
  }
  const area = place.appendChild(document.createElement('textarea'))
  const options = { versionCheck: false, height: 100, removePlugins: 'elementspath', toolbar: [['Bold']] }
  const editor = view.CKEDITOR?.replace(area, options)
  await new Promise<void>((resolve) => editor?.on('instanceReady', resolve))
  return {
    host: place.querySelector('iframe') as HTMLElement,
    inner: 'body',
    model: () => linesOfHtml(editor?.getData() ?? ''),
    destroy: () => editor?.destroy(),
  }
}
