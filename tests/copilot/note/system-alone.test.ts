/** Answers that name only a system. */
import { describe, expect, it } from 'vitest'
import { isSystemAlone } from '../../../copilot/note/system-alone'

describe('a system alone', () => {
  it.each(['iphone', 'on android', 'with my pc', '我用的是苹果手机', 'گوشیم اندروید است'])('%s', (text) => {
    expect(isSystemAlone(text)).toBe(true)
  })
  it.each(['iphone 13', 'galaxy s22', 'my printer', ''])('is not %s', (text) => {
    expect(isSystemAlone(text)).toBe(false)
  })
  it('is told at once, however often its words stand there', () => {
    // Every "with my" can be read in two ways: trying them all would not end.
    expect(isSystemAlone(`${'with my '.repeat(200)}x`)).toBe(false)
  })
})
