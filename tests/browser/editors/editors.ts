/** The published editors that have a test page, what is particular about each, and the texts they are tried with. */

export interface EditorUnderTest {
  name: string
  /** Keeps lists and links of HTML. */
  rich?: true
  /** How it holds lines, where that is not line by line. */
  holds?: (lines: string[]) => string[]
  /** Typed spaces go astray in it when a program types them. */
  typedWithoutSpaces?: true
  /** False where only keys and the mouse select: a draft cannot be replaced, and it is said. */
  replaces?: false
  /** On the page whose policy forbids everything but its own scripts. */
  strict?: true
}

/** A field of one line. */
const oneLine = (lines: string[]): string[] => [lines.filter((line) => line !== '').join(' ')]
/** Markdown has a paragraph for every line; an empty line more would be a mark in it. */
const markdown = (lines: string[]): string[] =>
  lines
    .filter((line) => line !== '')
    .join('\n\n')
    .replaceAll('*', '\\*')
    .split('\n')

/** Editors with a page of their own. */
export const EDITORS: EditorUnderTest[] = [
  { name: 'textarea' },
  { name: 'react-textarea' },
  { name: 'vue-textarea' },
  { name: 'angular-textarea' },
  { name: 'ember-textarea' },
  { name: 'input', holds: oneLine },
  { name: 'react-input', holds: oneLine },
  { name: 'plain' },
  { name: 'div-lines' },
  { name: 'pre-wrap' },
  { name: 'plaintext-only' },
  { name: 'shadow' },
  { name: 'about-blank' },
  { name: 'strict-plain', strict: true },
  { name: 'tiptap', rich: true },
  { name: 'prosemirror-markdown', holds: markdown },
  { name: 'lexical' },
  { name: 'slate' },
  { name: 'draft' },
  { name: 'quill', rich: true },
  { name: 'quill-1', rich: true },
  { name: 'ckeditor5', rich: true },
  { name: 'ckeditor4', rich: true },
  { name: 'tinymce', rich: true },
  { name: 'trix', rich: true },
  { name: 'summernote', rich: true },
  { name: 'codemirror' },
  { name: 'codemirror-5', replaces: false },
  { name: 'wangeditor', typedWithoutSpaces: true },
  { name: 'pell' },
  { name: 'froala-like', rich: true },
  { name: 'redactor-like', rich: true },
]

/** Four lines, one of them empty. */
export const LINES = ['Hello Nora,', 'your order 88-2041 is on its way.', '', 'Best wishes 🌊']

/** Other scripts, right to left among them, marks of HTML and Markdown, and a link. */
export const SCRIPTS = [
  '您好，李伟！',
  '',
  'سلام، سفارش ۸۸ ارسال شد.',
  '*1 < 2* & https://shop.example/a?b=1&c=2',
]
