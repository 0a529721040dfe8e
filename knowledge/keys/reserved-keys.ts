/**
 * Keys that are taken: by browsers everywhere, and by desks in their pages.
 *
 * A shortcut of the browser works while the keys are in the page, so none of its defaults may be one of these. Keys of
 * the panel are pressed while the panel has the keyboard: there they meet the browser's, and a desk's combinations
 * must not mean something else.
 */

export interface KeyOwner {
  owner: string
  keys: readonly string[]
  /** What the owner does with them. */
  does: string
  source: string
}

const digits = (from: number, to: number, before: string): string[] =>
  Array.from({ length: to - from + 1 }, (_, index) => `${before}${from + index}`)

const CHROMIUM = 'support.google.com/chrome/answer/157179'
const FIREFOX = 'support.mozilla.org/kb/keyboard-shortcuts-perform-firefox-tasks-quickly'

export const BROWSER_KEYS: readonly KeyOwner[] = [
  {
    owner: 'Chromium, Firefox',
    keys: ['Ctrl+T', 'Ctrl+N', 'Ctrl+W', 'Ctrl+Shift+T', 'Ctrl+Shift+N', 'Ctrl+Shift+W', 'Ctrl+Shift+P'],
    does: 'tabs and windows',
    source: CHROMIUM,
  },
  {
    owner: 'Chromium, Firefox',
    keys: [
      'Ctrl+Tab',
      'Ctrl+Shift+Tab',
      'Ctrl+PageUp',
      'Ctrl+PageDown',
      ...digits(1, 9, 'Ctrl+'),
      ...digits(1, 9, 'Alt+'),
    ],
    does: 'switch tabs',
    source: FIREFOX,
  },
  {
    owner: 'Chromium, Firefox',
    keys: ['Ctrl+L', 'Ctrl+E', 'Alt+D', 'F6', 'Shift+F6', 'F10', 'Alt+E', 'Alt+F'],
    does: 'address bar, menus and panes',
    source: CHROMIUM,
  },
  {
    owner: 'Chromium, Firefox',
    keys: [
      'F5',
      'Ctrl+R',
      'Ctrl+Shift+R',
      'Alt+ArrowLeft',
      'Alt+ArrowRight',
      'Alt+Home',
      'F11',
      'F1',
      'Alt+F4',
      'Ctrl+Q',
    ],
    does: 'reload, back, forward, full screen, quit',
    source: CHROMIUM,
  },
  {
    owner: 'Chromium, Firefox',
    keys: [
      'Ctrl+F',
      'Ctrl+G',
      'Ctrl+Shift+G',
      'F3',
      'Shift+F3',
      'Ctrl+P',
      'Ctrl+S',
      'Ctrl+O',
      'Ctrl+U',
      'Ctrl+H',
      'Ctrl+J',
      'Ctrl+D',
    ],
    does: 'find, print, save, history, downloads, bookmarks',
    source: CHROMIUM,
  },
  {
    owner: 'Chromium, Firefox',
    keys: [
      'Ctrl+Shift+O',
      'Ctrl+Shift+B',
      'Ctrl+Shift+D',
      'Ctrl+Shift+Delete',
      'Ctrl+Shift+I',
      'Ctrl+Shift+J',
      'Ctrl+Shift+C',
      'Ctrl+Shift+K',
      'Ctrl+Shift+E',
      'Ctrl+Shift+M',
      'F12',
      'Ctrl+Shift+A',
    ],
    does: 'bookmarks, developer tools, private data, tab search',
    source: FIREFOX,
  },
  {
    owner: 'Chromium, Firefox',
    keys: [
      'Ctrl+C',
      'Ctrl+X',
      'Ctrl+V',
      'Ctrl+Shift+V',
      'Ctrl+Z',
      'Ctrl+Shift+Z',
      'Ctrl+Y',
      'Ctrl+A',
      'Ctrl+B',
      'Ctrl+I',
      'Ctrl++',
      'Ctrl+-',
      'Ctrl+0',
      'Ctrl+=',
    ],
    does: 'edit text, zoom',
    source: CHROMIUM,
  },
  {
    owner: 'Chromium, Firefox',
    keys: ['Tab', 'Shift+Tab', 'Space', 'Shift+Space', 'F7', 'Backspace', 'Delete'],
    does: 'move the focus, press buttons, scroll',
    source: FIREFOX,
  },
  { owner: 'Firefox (Linux)', keys: ['Ctrl+Shift+Y'], does: 'downloads', source: FIREFOX },
  {
    owner: 'Edge',
    keys: ['Ctrl+Shift+Y'],
    does: 'collections',
    source: 'support.microsoft.com keyboard shortcuts in Microsoft Edge',
  },
]

/** Keys of desks and of the editors in them; `desk` is the name of the map, where one desk has them. */
export const DESK_KEYS: readonly (KeyOwner & { desks: readonly string[] })[] = [
  {
    owner: 'Zammad',
    desks: ['zammad'],
    keys: [
      'Ctrl+B',
      'Ctrl+I',
      'Ctrl+U',
      'Ctrl+S',
      'Ctrl+Shift+V',
      'Ctrl+Shift+F',
      'Ctrl+Shift+Y',
      'Ctrl+Shift+Z',
      'Ctrl+Shift+L',
      'Ctrl+Shift+K',
      'Ctrl+Shift+1',
      'Ctrl+Shift+2',
      'Ctrl+Shift+3',
      'Ctrl+Shift+X',
    ],
    does: 'format text',
    source: 'zammad-user-documentation advanced/keyboard-shortcuts.rst',
  },
  {
    owner: 'Zammad (old keys)',
    desks: ['zammad'],
    keys: [...'DOSANUHEWMGICT'].map((letter) => `Ctrl+Shift+${letter}`),
    does: 'navigate, reply, close',
    source: 'zammad app/assets/javascripts/app/controllers/_plugin/keyboard_shortcuts.coffee',
  },
  {
    owner: 'Chatwoot',
    desks: ['chatwoot'],
    keys: [
      'Alt+J',
      'Alt+K',
      'Alt+L',
      'Alt+P',
      'Alt+E',
      'Ctrl+Alt+E',
      'Alt+A',
      'Alt+N',
      'Alt+O',
      'Alt+C',
      'Alt+V',
      'Alt+R',
      'Alt+S',
      'Ctrl+Enter',
      'Ctrl+/',
      'Ctrl+K',
    ],
    does: 'walk the conversations, reply or note, resolve, send',
    source: 'chatwoot dashboard: useKeyboardEvents, keyboard shortcuts window',
  },
  {
    owner: 'Zendesk',
    desks: ['zendesk', 'zendesk-chat'],
    keys: [
      'Ctrl+Enter',
      'Ctrl+Alt+S',
      'Ctrl+Alt+O',
      'Ctrl+Alt+P',
      'Ctrl+Alt+U',
      'Ctrl+Alt+M',
      'Ctrl+Alt+X',
      'Ctrl+Alt+C',
    ],
    does: 'send, set the status, macros, note or reply',
    source: 'support.zendesk.com: keyboard shortcuts; Ctrl+Enter as reported of the composer',
  },
  {
    owner: 'Intercom',
    desks: ['intercom'],
    keys: ['Ctrl+K', 'Ctrl+Enter'],
    does: 'find actions, send',
    source: 'intercom.com/help/articles/8838656',
  },
  {
    owner: 'FreeScout',
    desks: ['freescout'],
    keys: [
      'Ctrl+Shift+S',
      'Ctrl+Shift+L',
      'Ctrl+Shift+E',
      'Ctrl+Shift+R',
      'Ctrl+Shift+J',
      'Ctrl+Shift+7',
      'Ctrl+Shift+8',
      'Ctrl+[',
      'Ctrl+]',
      ...digits(0, 6, 'Ctrl+'),
    ],
    does: 'format text (Summernote)',
    source: 'summernote settings.js keyMap',
  },
  {
    owner: 'Gmail',
    desks: ['gmail'],
    keys: [
      'Ctrl+Enter',
      'Ctrl+Shift+7',
      'Ctrl+Shift+8',
      'Ctrl+Shift+9',
      'Ctrl+Shift+C',
      'Ctrl+Shift+B',
      'Ctrl+Shift+F',
      'Alt+Shift+5',
    ],
    does: 'send, lists, recipients',
    source: 'support.google.com/mail/answer/6594',
  },
  {
    owner: 'Slack',
    desks: ['slack'],
    keys: [
      'Ctrl+Shift+7',
      'Ctrl+Shift+8',
      'Ctrl+Shift+9',
      'Ctrl+Shift+C',
      'Ctrl+Shift+X',
      'Ctrl+Shift+U',
      'Ctrl+Shift+M',
      'Ctrl+Shift+A',
    ],
    does: 'format text, open lists',
    source: 'slack.com/help/articles/201374536',
  },
  {
    owner: 'ProseMirror, TipTap',
    desks: ['libredesk', 'chatwoot', 'intercom'],
    keys: [
      'Ctrl+Shift+7',
      'Ctrl+Shift+8',
      'Ctrl+Shift+9',
      'Ctrl+Shift+S',
      'Ctrl+Shift+H',
      'Ctrl+Shift+B',
      'Ctrl+Enter',
      ...digits(0, 6, 'Ctrl+Alt+'),
    ],
    does: 'lists, headings, send',
    source: 'tiptap.dev keyboard shortcuts; prosemirror-example-setup keymap',
  },
]

/**
 * Defaults that are kept although some have them. No key of the form the browsers allow is free everywhere: the one
 * that opens the panel does the least harm, and the list of keys says where it meets another. Ctrl+K in the panel is
 * search, as it is on the desks that have it.
 */
export const KNOWN_OVERLAPS: Readonly<Record<string, readonly string[]>> = {
  _execute_action: ['Firefox (Linux)', 'Edge', 'Zammad'],
  searchFromField: ['Chatwoot', 'Intercom'],
}

/** Who has a key: a browser, else a desk. */
export function ownerOf(key: string): string | undefined {
  return [...BROWSER_KEYS, ...DESK_KEYS].find(({ keys }) => keys.includes(key))?.owner
}

/** Who has a key on the desk of this map. */
export function deskOwner(key: string, desk: string | undefined): string | undefined {
  const owners = DESK_KEYS.filter(({ desks }) => desk !== undefined && desks.includes(desk))
  return owners.find(({ keys }) => keys.includes(key))?.owner
}
