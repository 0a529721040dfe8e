/** The published editors that have a test page, what is particular about each, and the texts they are tried with. */

export interface EditorUnderTest {
  name: string
  /** Keeps lists and links of HTML. */
  rich?: true
  /** How it holds lines, where that is not line by line. */
  holds?: (lines: string[]) => string[]
  /** False where the editor itself joins what was typed and what was inserted into one step of undo. */
  undo?: false
  /** Typed spaces go astray in it when a program types them. */
  typedWithoutSpaces?: true
  /** The browser that takes out a draft of several parts, where not both do. */
  replacesIn?: 'chromium'
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
  // Firefox's own commands do not delete over several parts in a shadow root; it is said not to have arrived.
  { name: 'shadow', replacesIn: 'chromium' },
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
  // Its history knows its own commands only: Ctrl+Z takes back all that was typed as well.
  { name: 'summernote', rich: true, undo: false },
  { name: 'codemirror' },
  // Its history joins texts that follow each other, whatever the time between.
  { name: 'wangeditor', undo: false, typedWithoutSpaces: true },
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
