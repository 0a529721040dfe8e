/** Forms of snippet tools: Text Blaze's `{command: what; name=value}` and TextExpander's `%filltext:name=…%`. */
import type { TellLoss } from '../html-to-markdown'
import { blankName, pickList, placeholder } from './name'

const COMMAND = /(?<!\{)\{([a-z]{2,30})(?::([^{}]{0,1000}))?\}(?!\})/g
const LINK = /\{link:\s*([^{}\n]{1,500})\}([^{}\n]{0,200})\{endlink\}/g
/** `{snippet: …}` and `{import: …}` are put in place before. */
const FORMS = new Set(['formtext', 'formparagraph', 'formmenu', 'formdate', 'formtoggle'])

/** Translates commands; forms become placeholders with their default as fallback, the rest blanks. */
export function blazeToOurs(
  text: string,
  ourName: (name: string) => string | undefined,
  tell: TellLoss,
): string {
  return text
    .replaceAll(LINK, (_whole, url: string, label: string) => `[${label}](${url.trim()})`)
    .replaceAll(COMMAND, (whole, command: string, rest = '') => {
      const settings = settingsOf(rest)
      if (!FORMS.has(command)) {
        tell('placeholder', whole)
        return placeholder(blankName(command + (rest === '' ? '' : `_${settings.first}`)))
      }
      if (command === 'formtoggle') tell('choices', whole)
      const name = settings.named.get('name') || (command === 'formmenu' ? 'menu' : settings.first) || command
      const ours = ourName(name)
      const wanted = settings.named.get('default')
      // What is picked first there is the default here.
      const { options } = settings
      if (command === 'formmenu' && options.length > 1)
        return pickList(ours ?? blankName(name), wanted === undefined ? options : [wanted, ...options])
      if (!ours) tell('placeholder', name)
      return placeholder(ours ?? blankName(name), wanted)
    })
}

function settingsOf(text: string): { first: string; options: string[]; named: Map<string, string> } {
  const named = new Map<string, string>()
  const options: string[] = []
  for (const part of text.split(';').slice(0, 50)) {
    const equals = /^\s*([a-z_]{1,30})\s*=([\s\S]*)$/.exec(part)
    if (equals) named.set(equals[1] ?? '', (equals[2] ?? '').trim())
    else if (part.trim() !== '') options.push(part.trim())
  }
  return { first: options[0] ?? '', options, named }
}

const FILL = /%fill(text|area|popup|part):name=([^:%\n]{1,60})((?::[^%\n]{0,500})?)%/g
/** Dates, the clipboard and nested snippets of TextExpander. */
const OTHER = /%(clipboard|snippet:[^%\n]{1,60}%|date:[^%\n]{1,60}%|fillpartend%)/g

/** Translates TextExpander's fill-ins; the rest become blanks. */
export function fillToOurs(
  text: string,
  ourName: (name: string) => string | undefined,
  tell: TellLoss,
): string {
  return text
    .replaceAll(FILL, (whole, kind: string, name: string, rest: string) => {
      if (kind === 'part') tell('choices', whole)
      const ours = ourName(name)
      const wanted = /:default=([^:]*)/.exec(rest)?.[1]
      if (kind === 'popup') {
        const options = rest
          .split(':')
          .filter((option) => option !== '' && !/^(?:default|width)=/.test(option))
        if (options.length > 0)
          return pickList(ours ?? blankName(name), wanted === undefined ? options : [wanted, ...options])
      }
      if (!ours) tell('placeholder', name)
      return placeholder(ours ?? blankName(name), wanted)
    })
    .replaceAll(OTHER, (whole, what: string) => {
      tell('placeholder', whole)
      return placeholder(blankName(what))
    })
}
