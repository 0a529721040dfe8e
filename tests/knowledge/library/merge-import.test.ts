/** Laying a file's articles beside the library's: local edits win unless the person says otherwise. */
import { describe, expect, it } from 'vitest'
import { type ConflictChoice, mergeImport } from '../../../knowledge/library/merge-import'
import { article } from '../article-for-tests'

const stored = [
  article({ id: 'en.same' }),
  article({ id: 'en.mine', title: 'Edited here', shortcut: 'hi' }),
  article({ id: 'en.old', folder: 'Shop' }),
]
const coming = [
  article({ id: 'en.same' }),
  article({ id: 'en.mine', title: 'From the file', shortcut: 'hi' }),
  article({ id: 'en.new', shortcut: 'HI' }),
  article({ id: 'en.old' }),
]
const merge = (choice: ConflictChoice, folder = '') =>
  mergeImport(stored, coming, choice, folder, ({ id }) => `${id}-2`)
const ids = (choice: ConflictChoice) => merge(choice).articles.map(({ id }) => id)

describe('mergeImport', () => {
  it('tells new, same and differing articles apart; a folder alone is no difference', () => {
    expect(merge('keep')).toMatchObject({
      added: 1,
      same: 2,
      conflicts: [{ id: 'en.mine', title: 'From the file', stored: 'Edited here' }],
    })
  })

  it.each([
    ['keep', ['en.new']],
    ['update', ['en.mine', 'en.new']],
    ['both', ['en.mine-2', 'en.new']],
  ] as const)('%s', (choice, stays) => {
    expect(ids(choice)).toEqual(stays)
  })

  it('leaves shortcuts with the articles that have them here', () => {
    expect(merge('keep').shortcutsLost).toEqual(['HI'])
    expect(merge('keep').articles[0]?.shortcut).toBe('')
    expect(merge('update').articles[0]?.shortcut).toBe('hi')
    expect(merge('both').shortcutsLost).toEqual(['hi', 'HI'])
  })

  it('puts everything that comes into a folder, with the folders it has', () => {
    const inside = mergeImport(
      [],
      [article({ id: 'en.a', folder: 'Returns' }), article({ id: 'en.b' })],
      'keep',
      'Old desk',
      () => '',
    )
    expect(inside.articles.map(({ folder }) => folder)).toEqual(['Old desk/Returns', 'Old desk'])
  })
})
