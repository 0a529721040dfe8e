/** For whom a reply box writes: by each desk's signs, by the words around it, and which of several boxes it is. */
import { describe, expect, it } from 'vitest'
import { boxHint } from '../../helpdesks/box-hints'
import { saidBy } from '../../helpdesks/box-words'
import type { HelpdeskMap } from '../../helpdesks/map'
import { BUILT_IN_MAPS } from '../../helpdesks/maps'
import { findReplyBox } from '../../helpdesks/reply-box'
import { BOXES, UNKNOWN_MODES } from './boxes'
import { pageOf } from './page'

function mapOf(desk: string): HelpdeskMap {
  const map = BUILT_IN_MAPS.find(({ name }) => name === desk)
  if (!map) throw new Error(`There is no map ${desk}.`)
  return map
}

const boxIn = (html: string, map: HelpdeskMap) => findReplyBox(pageOf(html), null, map)

describe('desks', () => {
  it.each(BOXES.map((box) => [`${box.desk}, ${box.mode}`, box] as const))('%s', (_title, box) => {
    expect(boxIn(box.html, mapOf(box.desk))).toMatchObject({ audience: box.audience })
  })

  const noted = BUILT_IN_MAPS.filter(
    (map) => map.replyBox.otherwise === 'unsure' && !map.name.endsWith('-frame'),
  )
  it.each(noted.map(({ name }) => name))(
    '%s has notes: both modes are tried, or it is said why not',
    (name) => {
      const tried = new Set(BOXES.filter(({ desk }) => desk === name).map(({ audience }) => audience))
      const known = tried.has('public') && tried.has('note') && UNKNOWN_MODES[name] === undefined
      expect(known || (UNKNOWN_MODES[name] ?? '') !== '').toBe(true)
      // What is not known is unsure: a reply is asked about, a note goes nowhere.
      if (!known && mapOf(name).replyBox.editors.length > 0 && !tried.has('public'))
        expect(tried).toContain('unsure')
    },
  )

  it.each(
    BOXES.filter(({ desk }) => desk !== 'demo').map((box) => [`${box.desk}, ${box.mode}`, box] as const),
  )('%s: the words around it never say the contrary', (_title, box) => {
    const { replyBox, ...map } = mapOf(box.desk)
    const bare = boxIn(box.html, { ...map, replyBox: { ...replyBox, signs: [], otherwise: 'unsure' } })
    expect([box.byWords ?? box.audience, 'unsure']).toContain(bare?.audience)
  })
})

describe('pages without a map', () => {
  const found: HelpdeskMap = {
    ...mapOf('demo'),
    name: 'found',
    replyBox: { editors: ['.box'], signs: [], otherwise: 'by-words' },
  }
  const box = '<textarea class="box"></textarea>'

  it.each([
    ['nothing speaks of notes', box, 'public'],
    ['a placeholder says reply', '<textarea class="box" placeholder="Reply to Nora…"></textarea>', 'public'],
    [
      'a placeholder says note',
      '<textarea class="box" placeholder="Add an internal note"></textarea>',
      'note',
    ],
    [
      'a placeholder says both',
      '<textarea class="box" placeholder="Reply or add a note"></textarea>',
      'unsure',
    ],
    [
      'it says please note',
      '<textarea class="box" placeholder="Please note our hours"></textarea>',
      'public',
    ],
    [
      'it writes a private message',
      '<textarea class="box" aria-label="Private message to Nora"></textarea>',
      'public',
    ],
    [
      'a chosen tab says Notiz',
      `<div><i role="tab" aria-selected="true">Notiz</i><i role="tab" aria-selected="false">Antwort</i>${box}</div>`,
      'note',
    ],
    [
      'the note tab is not chosen',
      `<div><i role="tab" aria-selected="true">E</i><i role="tab" aria-selected="false">备注</i>${box}</div>`,
      'public',
    ],
    [
      'nobody knows which tab is chosen',
      `<div><button>返信</button><button>社内メモ</button>${box}</div>`,
      'unsure',
    ],
    [
      'a switch for notes is off',
      `<div><label><input type="checkbox"> Внутренняя заметка</label>${box}</div>`,
      'public',
    ],
    [
      'a switch for notes is on',
      `<div><label><input type="checkbox" checked> Внутренняя заметка</label>${box}</div>`,
      'note',
    ],
    [
      'a list says internal',
      `<div><select><option>Public reply</option><option selected>Internal</option></select>${box}</div>`,
      'note',
    ],
    ['the button adds a note', `<div>${box}<button>یادداشت</button></div>`, 'note'],
    [
      'one button adds a note and one sends',
      `<div>${box}<button>Add note</button><button>Send</button></div>`,
      'unsure',
    ],
    [
      'of two buttons one is the chosen tab',
      `<div><button class="active">Reply</button><button>Internal note</button>${box}</div>`,
      'public',
    ],
    ['a name around it says note', `<div class="composer composer--note">${box}</div>`, 'note'],
    ['a name around it says isInternal', `<div class="isInternal">${box}</div>`, 'note'],
    [
      'an editor’s own parts are called note',
      `<div class="note-editor note-frame"><div class="note-editing-area">${box}</div></div>`,
      'public',
    ],
    ['it is yellow', `<div style="background-color: rgb(255, 243, 205)">${box}</div>`, 'unsure'],
    [
      'it is yellow and says reply',
      `<div style="background-color: rgb(255, 243, 205)"><button aria-pressed="true">Reply</button>${box}</div>`,
      'unsure',
    ],
    [
      'hints disagree',
      `<div class="composer--note"><button aria-pressed="true">Reply</button>${box}</div>`,
      'unsure',
    ],
    ['a comment is chosen', `<div><button aria-selected="true">Comment</button>${box}</div>`, 'unsure'],
    ['its heading says note', `<div><h3>Note interne</h3>${box}</div>`, 'note'],
    [
      'a message beside it speaks of notes',
      `<ol><li class="message">Add an internal note</li></ol>${box}`,
      'public',
    ],
  ])('%s', (_what, html, audience) => {
    expect(boxIn(`<main><section class="thread">${html}</section></main>`, found)?.audience).toBe(audience)
  })

  it('the messages of the conversation are no words around its box', () => {
    const page = pageOf(`<div id="pane"><p class="message"><button>Note</button></p><div>${box}</div></div>`)
    const pane = page.getElementById('pane')
    const editor = page.querySelector('.box') as Element
    expect(boxHint(editor, pane, [...page.querySelectorAll('.message')]).audience).toBeNull()
  })
})

describe('saidBy', () => {
  it.each([
    ['Internal note (not visible to the customer)', 'note'],
    ['Comments (Not sent to requestors)', 'note'],
    ['非公開メモ', 'note'],
    ['公开回复', 'public'],
    ['仅客服可见', 'note'],
    ['پاسخ عمومی', 'public'],
    ['Öffentliche Antwort', 'public'],
    ['Répondre', 'public'],
    ['Nota interna', 'note'],
    ['답장', 'public'],
    ['Reply internally', 'mixed'],
    ['Type your message', null],
    ['Sign in to the internet', null],
  ])('%s: %s', (text, said) => {
    expect(saidBy(text)).toBe(said)
  })
})

describe('several boxes', () => {
  const map: HelpdeskMap = {
    ...mapOf('demo'),
    replyBox: {
      editors: ['.reply', '.note'],
      signs: [
        { audience: 'public', on: 'box', selector: '.reply' },
        { audience: 'note', on: 'box', selector: '.note' },
      ],
      otherwise: 'unsure',
    },
  }
  const both = (reply = '', note = ''): Document =>
    pageOf(`<textarea class="reply"${reply}></textarea><textarea class="note"${note}></textarea>`)

  it('of a hidden and a visible one the visible one is meant', () => {
    expect(findReplyBox(both(' hidden'), null, map)?.audience).toBe('note')
    expect(findReplyBox(both('', ' hidden'), null, map)?.audience).toBe('public')
  })

  it('of two visible ones the one with the focus is meant, else the first', () => {
    const page = both()
    expect(findReplyBox(page, null, map)?.audience).toBe('public')
    page.querySelector<HTMLElement>('.note')?.focus()
    expect(findReplyBox(page, null, map)?.audience).toBe('note')
  })

  it.each([
    'name="to"',
    'name="cc"',
    'id="ticket-subject"',
    'placeholder="Search messages"',
    'aria-label="主题"',
    'name="bcc"',
    'role="combobox"',
  ])('a field with %s is none of them, even with the focus', (attribute) => {
    const page = pageOf(
      `<textarea class="reply" ${attribute}></textarea><textarea class="reply" id="box"></textarea>`,
    )
    page.querySelector<HTMLElement>('textarea')?.focus()
    expect(findReplyBox(page, null, map)?.editor.id).toBe('box')
  })

  it('a box whose label speaks of a search further on is one', () => {
    expect(
      boxIn('<textarea class="reply" placeholder="Type / to search replies"></textarea>', map),
    ).not.toBeNull()
  })
})
