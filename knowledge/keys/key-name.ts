/** Names of keys as they are kept and shown: `Ctrl+K`, `Shift+Enter`, `C`, `/`. */

/** The part of a keyboard event that a name is made of. */
export interface KeyPress {
  key: string
  code: string
  ctrlKey: boolean
  metaKey: boolean
  altKey: boolean
  shiftKey: boolean
}

const MODIFIERS = new Set(['Control', 'Shift', 'Alt', 'Meta', 'AltGraph', 'CapsLock', 'Fn', 'OS'])
const NAMED: Record<string, string> = { ' ': 'Space', Spacebar: 'Space', Esc: 'Escape' }

/** What the keys of a Latin keyboard write, for keyboards of other scripts. */
const LATIN_SIGNS: Record<string, [plain: string, shifted: string]> = {
  Slash: ['/', '?'],
  Comma: [',', '<'],
  Period: ['.', '>'],
  Semicolon: [';', ':'],
}

/** The key's sign as a Latin keyboard has it: the same place means the same key on a Persian or Russian one. */
function latin({ key, code, shiftKey }: KeyPress): string {
  // Plain ASCII is what it says, whatever the layout.
  if (key.length !== 1 || /^[!-~]$/u.test(key)) return key
  const letter = /^Key([A-Z])$/u.exec(code)?.[1] ?? /^Digit(\d)$/u.exec(code)?.[1]
  return letter ?? LATIN_SIGNS[code]?.[shiftKey ? 1 : 0] ?? key
}

/** The name of a pressed key; null while only Shift, Ctrl and the like are held. Command counts as Ctrl. */
export function keyName(press: KeyPress): string | null {
  if (MODIFIERS.has(press.key) || press.key === 'Dead' || press.key === 'Process') return null
  const sign = NAMED[press.key] ?? latin(press)
  const key = sign.length === 1 ? sign.toUpperCase() : sign
  const chord = press.ctrlKey || press.metaKey || press.altKey
  // A sign says by itself that Shift was held; a lone letter means the same in both cases.
  const shift = press.shiftKey && (sign.length > 1 || (chord && /^[A-Z0-9]$/u.test(key)))
  const names = [
    press.ctrlKey || press.metaKey ? 'Ctrl' : '',
    press.altKey ? 'Alt' : '',
    shift ? 'Shift' : '',
    key,
  ]
  return names.filter((name) => name !== '').join('+')
}

/** True for a key that writes something when it is pressed in a field. */
export function writes(name: string): boolean {
  return [...name].length === 1 || name === 'Space'
}

const SHOWN: Record<string, string> = {
  ArrowUp: '↑',
  ArrowDown: '↓',
  ArrowLeft: '←',
  ArrowRight: '→',
  Escape: 'Esc',
}

/** The parts of a name as they are shown. `+` itself stays whole. */
export function shownKey(name: string): string[] {
  return name.split(/\+(?=.)/u).map((part) => SHOWN[part] ?? part)
}

/** True for a text that could be the name of a key. */
export function isKeyName(text: unknown): text is string {
  return (
    typeof text === 'string' && /^(?:Ctrl\+)?(?:Alt\+)?(?:Shift\+)?(?:\S|[A-Z][A-Za-z0-9]{1,15})$/u.test(text)
  )
}
