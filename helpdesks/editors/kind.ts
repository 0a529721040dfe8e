/** Tells which editor an editable element belongs to, by the marks each library leaves on it. */
import { closestAcross, first, matches } from '../page/query'

export type EditorKind =
  | 'field'
  | 'prosemirror'
  | 'ckeditor5'
  | 'lexical'
  | 'slate'
  | 'draft'
  | 'quill'
  | 'quill1'
  | 'ckeditor4'
  | 'tinymce'
  | 'trix'
  | 'codemirror'
  | 'wangeditor'
  | 'summernote'
  | 'froala'
  | 'redactor'
  | 'plain'

/** Marks on the editable element itself, or on what stands around it. */
const MARKS: readonly { kind: EditorKind; self?: string; around?: string }[] = [
  { kind: 'ckeditor5', self: '.ck-editor__editable, .ck-content[role="textbox"]' },
  { kind: 'prosemirror', self: '.ProseMirror' },
  { kind: 'lexical', self: '[data-lexical-editor]' },
  // Slate with a view and an older history of its own.
  { kind: 'wangeditor', self: '[data-w-e-textarea]', around: '.w-e-text-container' },
  { kind: 'slate', self: '[data-slate-editor]', around: '[data-slate-editor]' },
  { kind: 'draft', self: '.public-DraftEditor-content', around: '.DraftEditor-root' },
  // Quill 1 lets the browser paste into a hidden element and fetches it from there.
  { kind: 'quill1', self: '.ql-editor:has(~ .ql-clipboard)' },
  { kind: 'quill', self: '.ql-editor' },
  { kind: 'ckeditor4', self: '.cke_editable' },
  { kind: 'tinymce', self: '.mce-content-body' },
  { kind: 'trix', self: 'trix-editor' },
  { kind: 'codemirror', self: '.cm-content' },
  { kind: 'summernote', self: '.note-editable' },
  { kind: 'froala', self: '.fr-element' },
  { kind: 'redactor', self: '.redactor-in, .redactor-editor, .rx-editor' },
]

export function editorKind(editor: Element): EditorKind {
  if (/^(?:TEXTAREA|INPUT)$/u.test(editor.tagName)) return 'field'
  for (const { kind, self, around } of MARKS) {
    if (self && matches(editor, self)) return kind
    if (around && closestAcross(editor, around)) return kind
  }
  // wangEditor builds on Slate's view and marks only its children.
  return first(editor, '[data-slate-node]') ? 'slate' : 'plain'
}

/** Editors whose own model a command breaks or does not notice: they get pasted text or nothing. */
export function commandsHarm(kind: EditorKind): boolean {
  return ['ckeditor5', 'lexical', 'slate', 'draft', 'wangeditor'].includes(kind)
}

/** Editors that leave a paste to the browser, which does for real pastes what commands do here. */
export function pastesByDefault(kind: EditorKind): boolean {
  return kind === 'plain' || kind === 'summernote' || kind === 'quill1'
}

/** Editors in which HTML goes in by the browser's command for it. */
export function pastesByCommand(kind: EditorKind): boolean {
  return kind === 'summernote' || kind === 'froala' || kind === 'redactor'
}

/** Milliseconds an editor needs to take over a caret that was set in the document. */
export function settleTime(kind: EditorKind): number {
  if (kind === 'slate' || kind === 'wangeditor') return 130
  return kind === 'lexical' || kind === 'draft' ? 60 : 25
}

/** Editors whose history joins a text to what was typed right before it, unless the caret was elsewhere between. */
export function joinsWithTyped(kind: EditorKind): boolean {
  return kind === 'wangeditor'
}

/** Editors that put their own caret back after they got the focus, and hear of ours only later. */
export function restoresCaret(kind: EditorKind): boolean {
  return kind === 'trix'
}

/** False where nothing listens to a paste and the browser's own commands are right. */
export function takesPaste(editor: Element): boolean {
  return editor.getAttribute('contenteditable')?.toLowerCase() !== 'plaintext-only'
}
