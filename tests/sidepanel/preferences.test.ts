// The language of the panel changes once its words are there, and to the one that was wanted last.
import { expect, it, vi } from 'vitest'
import { Preferences } from '../../entrypoints/sidepanel/state/preferences'
import { loadReader } from '../../knowledge/interface/load-reader'
import { DEFAULT_SETTINGS } from '../../platform/settings'

it('shows a language when its words have come, and none that came too late', async () => {
  const preferences = new Preferences(DEFAULT_SETTINGS, 'en-GB', 'en')
  const choose = (interfaceLanguage: 'fa' | 'zh-Hant'): void => {
    preferences.settings.value = { ...preferences.settings.peek(), interfaceLanguage }
  }
  choose('fa')
  expect(preferences.language.value).toBe('en')
  choose('zh-Hant')
  await vi.waitFor(() => expect(preferences.language.value).toBe('zh-Hant'))
  expect(preferences.t.value('app.name')).not.toBe('')
  expect(preferences.noteLanguage.value).toBe('zh-Hant')
  await loadReader('fa')
  expect(preferences.language.value).toBe('zh-Hant')
})

it('writes notes in a language of their own', async () => {
  const preferences = new Preferences({ ...DEFAULT_SETTINGS, noteLanguage: 'zh-Hans' }, 'en-GB', 'en')
  await vi.waitFor(() => expect(preferences.noteLanguage.value).toBe('zh-Hans'))
  expect(preferences.language.value).toBe('en')
})
