/** The typed trigger is noticed when a person typed it, never from an input method or the page itself. */
// @vitest-environment happy-dom
import { beforeEach, describe, expect, test } from 'vitest'
import { triggerIn } from '../../helpdesks/picker/typed'
import { watchTrigger } from '../../helpdesks/trigger'

let noticed = 0
let end: AbortController

/** An input event as a browser makes it; `isTrusted` cannot be set otherwise. */
function input(
  data: string | null,
  how: { type?: string; composing?: boolean; trusted?: boolean } = {},
): void {
  const event = new Event('beforeinput', { bubbles: true })
  const told = {
    data,
    inputType: how.type ?? 'insertText',
    isComposing: how.composing ?? false,
    isTrusted: how.trusted ?? true,
  }
  for (const [name, value] of Object.entries(told)) Object.defineProperty(event, name, { value })
  document.body.dispatchEvent(event)
}

beforeEach(() => {
  end?.abort()
  end = new AbortController()
  noticed = 0
  watchTrigger(document, ';;', () => noticed++, end.signal)
})

describe('noticing', () => {
  test('what is typed sign by sign', () => {
    for (const sign of 'Hi ;') input(sign)
    expect(noticed).toBe(0)
    input(';')
    expect(noticed).toBe(1)
  })

  test('full-width signs of a Chinese keyboard', () => {
    input('；')
    input('；')
    expect(noticed).toBe(1)
  })

  test('nothing that an input method writes, not even its last piece', () => {
    input(';', { composing: true, type: 'insertCompositionText' })
    input(';;', { composing: true, type: 'insertCompositionText' })
    input(';;', { type: 'insertCompositionText' })
    input(';;', { type: 'insertFromComposition' })
    input(';')
    expect(noticed).toBe(0)
  })

  test('nothing that was pasted, deleted between, or made by the page', () => {
    input(';;', { type: 'insertFromPaste' })
    input(';')
    input(null, { type: 'deleteContentBackward' })
    input(';')
    input(';', { trusted: false })
    expect(noticed).toBe(0)
  })

  test('nothing after its end', () => {
    end.abort()
    input(';')
    input(';')
    expect(noticed).toBe(0)
  })
})

describe('in the text before the caret', () => {
  test.each([
    [';;', 0],
    ['Hi ;;', 3],
    ['Hi\n;;re', 3],
    ['你好;;', 2],
    ['你好；；', 2],
    ['好的。;;退款', 3],
    ['a ;; b ;;', 7],
  ])('%j calls it up', (text, at) => expect(triggerIn(text, ';;')).toBe(at))

  test.each(['a;;', 'for(;;', '&nbsp;;', ';', ';;\n', `;;${'x'.repeat(60)}`, ';;;'])('%j does not', (text) =>
    expect(triggerIn(text, ';;')).toBe(-1),
  )
})
