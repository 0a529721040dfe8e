/** Files opened: what is in them, by the way it is written, before anybody asks which product wrote it. */

export interface TableContent {
  kind: 'table'
  name: string
  rows: string[][]
  /** True for separated text, whose cells may carry an apostrophe against being run (`guarded`). */
  guarded: boolean
}

export interface JsonContent {
  kind: 'json'
  name: string
  value: unknown
}

export interface YamlContent {
  kind: 'yaml'
  name: string
  value: unknown
}

/** Property list of macOS, as TextExpander writes it. */
export interface PlistContent {
  kind: 'plist'
  name: string
  value: unknown
}

/** Markdown files that belong together. */
export interface NotesContent {
  kind: 'notes'
  name: string
  notes: Note[]
}

export interface Note {
  path: string
  /** Without the front matter. */
  text: string
  front: unknown
}

export type Content = TableContent | JsonContent | YamlContent | PlistContent | NotesContent

/** The last name of a path without its ending. */
export function baseName(path: string): string {
  const last = path.split('/').at(-1) ?? ''
  return last.replace(/\.[A-Za-z0-9]{1,12}$/, '')
}
