/** Tries one editor as an agent uses it and tells what went wrong; nothing is what should be told. */
import { type Answer, type EditorPage, pause, same } from './drive'
import { type EditorUnderTest, LINES, SCRIPTS } from './editors'

export const CHECKS = [
  'lines',
  'blank lines',
  'caret',
  'undo',
  'later typing',
  'lists',
  'nothing sent',
] as const
export type Check = (typeof CHECKS)[number]

export interface Trial {
  /** For each check that failed: what was wanted and what was there. */
  wrong: Partial<Record<Check, string>>
  /** From the click to the verified text, in milliseconds. */
  ms: number
}

/** Boxes with a draft whose insertion is undone, and when that was typed: made ahead, so that nobody waits. */
const drafted = new WeakMap<EditorPage, Map<string, number>>()

/** Types the draft that the trial of this editor will insert into and undo. */
export async function prepare(page: EditorPage, editor: EditorUnderTest): Promise<void> {
  const boxes = drafted.get(page) ?? new Map<string, number>()
  drafted.set(page, boxes)
  if (boxes.has(editor.name)) return
  await page.mount(editor.name, editor.name)
  await page.draft(editor.name, 'abc')
  boxes.set(editor.name, Date.now())
}

/** Editors join what is typed and inserted in quick succession into one step; an agent needs longer. */
const BEFORE_UNDO = 1200

export async function tryEditor(page: EditorPage, editor: EditorUnderTest): Promise<Trial> {
  const holds = editor.holds ?? ((lines) => lines)
  const trial: Trial = { wrong: {}, ms: 0 }
  const wrong = (check: Check, wanted: unknown, found: unknown): void => {
    trial.wrong[check] ??= `wanted ${JSON.stringify(wanted)}, found ${JSON.stringify(found)}`
  }
  const expectLines = async (check: Check, box: string, wanted: string[]): Promise<void> => {
    const model = await page.model(box, wanted)
    if (!same(model, wanted)) wrong(check, wanted, model)
  }
  /** Inserts, and sees to it that it is said to be in and that nothing was pressed or broken. */
  const insert = async (
    box: string,
    text: string[],
    more: object = {},
    check: Check = 'lines',
  ): Promise<Answer> => {
    await page.events()
    const answer = await page.insert(box, { text: text.join('\n'), ...more })
    const { touched, errors } = await page.events()
    if (answer.outcome !== 'inserted') wrong(check, 'inserted', answer)
    if (touched.length > 0 || errors.length > 0) wrong('nothing sent', [], [...touched, ...errors])
    return answer
  }
  const keys = (text: string): string => (editor.typedWithoutSpaces ? text.replaceAll(' ', '_') : text)
  const after = (draft: string, text: string[], rest = ''): string[] =>
    holds([`${draft}${text[0]}`, ...text.slice(1, -1), `${text.at(-1)}${rest}`])

  await prepare(page, editor)

  // Into an empty box that has not had the focus yet, and on with typing at once.
  await page.mount('box', editor.name)
  trial.ms = (await insert('box', LINES)).ms
  await page.type(keys(' xyz'))
  const filled = await page.model('box', after('', LINES, keys(' xyz')))
  const bare = (lines: string[]): string[] => lines.filter((line) => line !== '')
  if (!same(bare(filled), bare(after('', LINES, keys(' xyz'))))) {
    if (same(bare(filled), bare(after('', LINES))))
      wrong('later typing', after('', LINES, keys(' xyz')), filled)
    else wrong('lines', after('', LINES, keys(' xyz')), filled)
  } else if (!same(filled, after('', LINES, keys(' xyz'))))
    wrong('blank lines', after('', LINES, keys(' xyz')), filled)

  // Behind a draft, while the focus is elsewhere, in a box that was drawn anew.
  await page.mount('box', editor.name)
  await page.draft('box', keys('abc '))
  await page.leave()
  await insert('box', SCRIPTS)
  await expectLines('lines', 'box', after(keys('abc '), SCRIPTS))

  // In the middle of a draft; what is typed next stands behind it.
  await page.mount('box', editor.name)
  await page.draft('box', keys('abc def'), 3)
  await page.leave()
  await insert('box', LINES, {}, 'caret')
  await expectLines('caret', 'box', after(keys('abc '), LINES, 'def'))
  await page.type(keys('xyz '))
  await expectLines('later typing', 'box', after(keys('abc '), LINES, keys('xyz def')))

  // The draft is replaced when that was asked for.
  if (editor.replaces === false) {
    const before = await page.model('box')
    const { outcome } = await page.insert('box', { text: 'New words', mode: 'replace' })
    if (outcome !== 'not-inserted') wrong('lines', 'not-inserted', outcome)
    await expectLines('lines', 'box', before)
  } else {
    await insert('box', ['New words'], { mode: 'replace' })
    await expectLines('lines', 'box', ['New words'])
    const read = await page.text('box')
    if (read !== 'New words') wrong('lines', 'New words', read)
  }

  if (editor.rich) {
    await page.mount('box', editor.name)
    await insert('box', LIST_TEXT, { html: LIST_HTML }, 'lists')
    // Around a list editors keep gaps of their own.
    const lines = bare(await page.model('box', LIST_LINES))
    if (!same(lines, LIST_LINES)) wrong('lists', LIST_LINES, lines)
  }
  await page.remove('box')

  await pause(Math.max(0, (drafted.get(page)?.get(editor.name) ?? 0) + BEFORE_UNDO - Date.now()))
  await insert(editor.name, LINES, {}, 'undo')
  await page.undo()
  await expectLines('undo', editor.name, holds(['abc']))
  await page.remove(editor.name)
  drafted.get(page)?.delete(editor.name)
  return trial
}

const LIST_TEXT = [
  'Please try:',
  '',
  '- close the app',
  '- open our page (https://shop.example/help)',
  '',
  '1. wait',
  '2. write to us',
  '',
  'Thank you.',
]
const LIST_HTML =
  '<p>Please try:</p><ul><li>close the app</li><li>open <a href="https://shop.example/help">our page</a></li></ul><ol><li>wait</li><li>write to us</li></ol><p>Thank you.</p>'
const LIST_LINES = ['Please try:', 'close the app', 'open our page', 'wait', 'write to us', 'Thank you.']
