/** The typed trigger: what it may be, and on which desks and sites it works. */
import { describe, expect, test } from 'vitest'
import { BUILT_IN_MAPS } from '../../../helpdesks/maps'
import {
  checkTrigger,
  DEFAULT_TRIGGER,
  DESK_TRIGGERS,
  ownsTrigger,
  triggerWorks,
} from '../../../knowledge/keys/triggers'

test('what can be typed is two to four signs that start no word', () => {
  for (const text of [DEFAULT_TRIGGER, '//', '\\\\', ';r', '؛؛', '。。', '::::'])
    expect(checkTrigger(text), text).toBeNull()
  expect(checkTrigger(';')).toBe('short')
  expect(checkTrigger('')).toBe('short')
  expect(checkTrigger(';;;;;')).toBe('long')
  expect(checkTrigger('; ;')).toBe('space')
  expect(checkTrigger('ab')).toBe('word')
  expect(checkTrigger('；；')).toBe('word')
})

describe('desks with a trigger of their own', () => {
  const names = BUILT_IN_MAPS.map(({ name }) => name)

  test('are desks that are known, each with a source', () => {
    for (const { desk, triggers, source } of DESK_TRIGGERS) {
      expect(names).toContain(desk)
      expect(triggers.length).toBeGreaterThan(0)
      expect(source).not.toBe('')
    }
  })

  test('the default is on none of them', () => {
    for (const { desk } of DESK_TRIGGERS) expect(ownsTrigger(desk, DEFAULT_TRIGGER), desk).toBe(false)
  })

  test('keep ours away where it would open theirs', () => {
    expect(ownsTrigger('chatwoot', '//')).toBe(true)
    expect(ownsTrigger('chatwoot', ';/')).toBe(true)
    expect(ownsTrigger('zammad', '::')).toBe(true)
    expect(ownsTrigger('zammad', '//')).toBe(false)
    expect(ownsTrigger('found', '//')).toBe(false)
  })
})

test('the word of the agent for a site counts for more than the desk', () => {
  const settings = { triggerOn: true, trigger: '//', triggerSites: {} }
  expect(triggerWorks(settings, 'found', 'a.test')).toBe(true)
  expect(triggerWorks(settings, 'chatwoot', 'a.test')).toBe(false)
  expect(triggerWorks({ ...settings, triggerSites: { 'a.test': true } }, 'chatwoot', 'a.test')).toBe(true)
  expect(triggerWorks({ ...settings, triggerSites: { 'a.test': false } }, 'found', 'a.test')).toBe(false)
  expect(
    triggerWorks({ ...settings, triggerOn: false, triggerSites: { 'a.test': true } }, 'found', 'a.test'),
  ).toBe(false)
})
