/** The published editors that have a test page, and the text they are tried with. */

/** Editors with a page of their own. */
export const EDITORS = [
  'tiptap',
  'react-textarea',
  'input',
  'plain',
  'summernote-like',
  'plaintext-only',
  'quill',
  'lexical',
  'slate',
  'ckeditor5',
  'tinymce',
  'trix',
]

/** Four lines, one of them empty. */
export const LINES = ['Hello Nora,', 'your order 88-2041 is on its way.', '', 'Best wishes 🌊']
