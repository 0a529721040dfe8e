/** TinyMCE 8: the editor is the body of a frame. */
import tinymce from 'tinymce'
import 'tinymce/icons/default'
import 'tinymce/models/dom'
import 'tinymce/themes/silver'
import 'tinymce/skins/ui/oxide/skin'
import { linesOfHtml, type Mount } from '../mounted'

export const mount: Mount = async (place) => {
  const target = place.appendChild(document.createElement('textarea'))
  const [editor] = await tinymce.init({
    target,
    license_key: 'gpl',
    skin: 'oxide',
    content_css: false,
    menubar: false,
    promotion: false,
    branding: false,
    height: 160,
  })
  return {
    host: place.querySelector('iframe') as HTMLElement,
    inner: 'body',
    model: () => linesOfHtml(editor?.getContent() ?? ''),
    destroy: () => editor?.remove(),
  }
}
