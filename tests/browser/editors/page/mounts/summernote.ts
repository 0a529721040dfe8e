/** Summernote, its plain edition. */
import jQuery from 'jquery'
import { linesOfHtml, type Mount } from '../mounted'

export const mount: Mount = async (place) => {
  Object.assign(window, { jQuery, $: jQuery })
  await import('summernote/dist/summernote-lite.js')
  const box = jQuery(place.appendChild(document.createElement('div')))
  box.summernote({ toolbar: [], height: 80 })
  return {
    host: place.querySelector('.note-editable') as HTMLElement,
    model: () => linesOfHtml(String(box.summernote('code'))),
  }
}
