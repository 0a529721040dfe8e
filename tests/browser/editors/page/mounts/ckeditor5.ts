/** CKEditor 5, classic. */
import { Bold, ClassicEditor, Essentials, Link, List, Paragraph } from 'ckeditor5'
import 'ckeditor5/ckeditor5.css'
import { linesOfHtml, type Mount } from '../mounted'

export const mount: Mount = async (place) => {
  const editor = await ClassicEditor.create(place.appendChild(document.createElement('div')), {
    licenseKey: 'GPL',
    plugins: [Essentials, Paragraph, Bold, List, Link],
  })
  return {
    host: editor.ui.view.editable.element as HTMLElement,
    model: () => linesOfHtml(editor.getData()),
    destroy: () => void editor.destroy(),
  }
}
