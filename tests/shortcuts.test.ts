/** The shortcuts that the builds ask for: none of them belongs to a browser or a desk already. */
import { expect, test } from 'vitest'
import { BROWSER_KEYS, DESK_KEYS, KNOWN_OVERLAPS } from '../knowledge/keys/reserved-keys'
import { BUILDS, manifestOf } from './builds'

const lists = [...BROWSER_KEYS, ...DESK_KEYS]

test.each(BUILDS)('no shortcut of %s is one by default, but for the one that is known', (build) => {
  const commands = manifestOf(build).commands as Record<string, { suggested_key: { default: string } }>
  expect(Object.keys(commands)).toHaveLength(4)
  for (const [name, { suggested_key }] of Object.entries(commands)) {
    const key = suggested_key.default
    const owners = lists.filter(({ keys }) => keys.includes(key)).map(({ owner }) => owner)
    expect(owners, `${name} ${key}`).toEqual(KNOWN_OVERLAPS[name] ?? [])
    expect(key).not.toMatch(/Alt\+Shift/)
  }
})
