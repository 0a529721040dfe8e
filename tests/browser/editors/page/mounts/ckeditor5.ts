/** CKEditor 5, classic. */
import { Bold, ClassicEditor, Essentials, Link, List, Paragraph } from 'ckeditor5'
import 'ckeditor5/ckeditor5.css'
import { linesOfHtml, type Mount } from '../mounted'

export const mount: Mount = async (place) => {
  const element = place.appendChild(document.createElement('div'))
  const editor = await ClassicEditor.create(element, {
    licenseKey: 'GPL',
    plugins: [Essentials, Paragraph, Bold, List, Link],
  })
  return { selector: '.ck-editor__editable', model: () => linesOfHtml(editor.getData()) }
}
