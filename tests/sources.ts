/** The project's source files and their import lines, for the tests that keep its structure. */
import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'

export const ROOT = path.resolve(import.meta.dirname, '..')

/** Folders of the product, top to bottom. */
export const LAYERS = ['entrypoints', 'components', 'platform', 'copilot', 'helpdesks', 'knowledge'] as const
export type Layer = (typeof LAYERS)[number]

export interface SourceFile {
  /** From the project's root, with forward slashes. */
  path: string
  text: string
}

export interface ImportLine {
  /** As written. */
  specifier: string
  typeOnly: boolean
  /** `import.meta.glob` patterns are imports too. */
  glob: boolean
}

/** Every file under the folders whose name ends with one of the endings. */
export function sourceFiles(folders: readonly string[], endings: readonly string[]): SourceFile[] {
  return folders.flatMap((folder) =>
    readdirSync(path.join(ROOT, folder), { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile() && endings.some((ending) => entry.name.endsWith(ending)))
      .map((entry) => {
        const file = path.join(entry.parentPath, entry.name)
        return { path: path.relative(ROOT, file).split(path.sep).join('/'), text: readFileSync(file, 'utf8') }
      }),
  )
}

/** A string or a comment, whichever begins first: a glob like './*.json' is no comment, 'http://' neither. */
const STRING_OR_COMMENT =
  /('(?:\\.|[^'\\\n])*'|"(?:\\.|[^"\\\n])*"|`(?:\\[\s\S]|[^`\\])*`)|\/\*[\s\S]*?\*\/|\/\/[^\n]*/g

/** The text without comments; strings stay, because an import's path is one. */
export function withoutComments(text: string): string {
  return text.replace(STRING_OR_COMMENT, (_whole, string: string | undefined) => string ?? ' ')
}

/** `{ type A, type B }` imports nothing at run time either. */
function importsTypesOnly(clause: string): boolean {
  if (/^\s*type\s/.test(clause)) return true
  const names = /^\s*\{([^}]*)\}\s*$/.exec(clause)?.[1]
  return names?.split(',').every((name) => name.trim() === '' || /^\s*type\s/.test(name)) ?? false
}

/** Static and dynamic imports, re-exports and globs of a file. */
export function importLines(text: string): ImportLine[] {
  const code = withoutComments(text)
  const lines: ImportLine[] = []
  for (const [, clause = '', specifier = ''] of code.matchAll(
    /^\s*(?:import|export)\s+([^'";]*?)\s*from\s*['"]([^'"]+)['"]/gm,
  )) {
    lines.push({ specifier, typeOnly: importsTypesOnly(clause), glob: false })
  }
  for (const [, specifier = ''] of code.matchAll(/^\s*import\s*['"]([^'"]+)['"]/gm)) {
    lines.push({ specifier, typeOnly: false, glob: false })
  }
  for (const [whole, specifier = ''] of code.matchAll(
    /\bimport\(\s*['"]([^'"]+)['"]\s*\)(?:\s*\.\s*\w+)?/g,
  )) {
    // `import('./a').Type` in a type position has a name behind it that is not a method of promises.
    const typeOnly = /\)\s*\.\s*[A-Z]/.test(whole)
    lines.push({ specifier, typeOnly, glob: false })
  }
  for (const [, patterns = ''] of code.matchAll(
    /import\.meta\.glob(?:<[^(]*>)?\(\s*(\[[^\]]*\]|['"][^'"]+['"])/g,
  )) {
    for (const [, specifier = ''] of patterns.matchAll(/['"]([^'"]+)['"]/g)) {
      if (!specifier.startsWith('!')) lines.push({ specifier, typeOnly: false, glob: true })
    }
  }
  for (const [, specifier = ''] of code.matchAll(/new URL\(\s*['"](\.[^'"]+)['"]\s*,\s*import\.meta\.url/g)) {
    lines.push({ specifier, typeOnly: false, glob: false })
  }
  return lines
}

/** Path from the root that a relative specifier means; undefined for packages. Without its file ending. */
export function targetOf(from: string, specifier: string): string | undefined {
  if (specifier.startsWith('/')) return specifier.slice(1)
  if (!specifier.startsWith('.')) return undefined
  return path.posix.normalize(path.posix.join(path.posix.dirname(from), specifier))
}
