/** What the pages use of packages that bring no types. */

declare module 'draft-js' {
  export class EditorState {
    static createEmpty(): EditorState
    getCurrentContent(): { getBlocksAsArray(): { getText(): string }[] }
  }
  export const Editor: import('react').ComponentType<{
    editorState: EditorState
    onChange(state: EditorState): void
    placeholder?: string
  }>
}

declare module 'react-18' {
  export { createElement, useState } from 'react'
}

declare module 'react-dom-18/client' {
  export { createRoot } from 'react-dom/client'
}

declare module 'quill-1' {
  export default class Quill {
    constructor(place: HTMLElement, options: object)
    readonly root: HTMLElement
    getText(): string
  }
}

declare module 'jquery' {
  interface Box {
    summernote(what: object | string): unknown
  }
  const jQuery: (element: HTMLElement) => Box
  export default jQuery
}

declare module 'summernote/dist/summernote-lite.js'

declare module 'pell' {
  export function init(options: {
    element: HTMLElement
    actions: string[]
    onChange(html: string): void
  }): HTMLElement & { content: HTMLElement }
}

declare module 'vue' {
  export function createApp(component: { render(): unknown }): { mount(place: HTMLElement): void }
  export function h(tag: string, properties: object): unknown
  export function ref<Value>(value: Value): { value: Value }
  export const vModelText: unknown
  export function withDirectives(node: unknown, directives: unknown[][]): unknown
}

declare module '@codemirror/commands' {
  export const defaultKeymap: object[]
  export const historyKeymap: object[]
  export function history(): object
}

declare module '@codemirror/view' {
  export class EditorView {
    constructor(options: { parent: HTMLElement; extensions: object[] })
    static readonly lineWrapping: object
    readonly contentDOM: HTMLElement
    readonly state: { doc: { toString(): string } }
    destroy(): void
  }
  export const keymap: { of(keys: object[]): object }
}

declare module 'codemirror-5' {
  export default function CodeMirror(
    place: HTMLElement,
    options: object,
  ): {
    getInputField(): HTMLElement
    getValue(): string
    setSize(width: null, height: number): void
  }
}

declare module '@wangeditor/editor' {
  export function createEditor(options: { selector: HTMLElement; config: object }): {
    getText(): string
  }
}

declare module '@lexical/history' {
  export function createEmptyHistoryState(): object
  export function registerHistory(editor: object, state: object, delay: number): () => void
}

declare module 'slate-history' {
  export function withHistory<Editor>(editor: Editor): Editor
}

declare module 'prosemirror-markdown' {
  export const schema: import('@tiptap/pm/model').Schema
  export const defaultMarkdownSerializer: { serialize(doc: import('@tiptap/pm/model').Node): string }
}
