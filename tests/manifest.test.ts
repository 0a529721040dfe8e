/** The production manifests: exactly these permissions, no site at install, nothing may connect anywhere. */
import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, test } from 'vitest'
import { BUILDS, builtFiles, manifestOf } from './builds'
import { ROOT } from './sources'

const COMMON_PERMISSIONS = ['activeTab', 'alarms', 'scripting', 'storage', 'unlimitedStorage']
const POLICY = "default-src 'self'; connect-src 'none'; object-src 'none'; img-src 'self' blob:"
const LOCALES = ['en', 'fa', 'zh_CN', 'zh_TW']

type Messages = Record<string, { message: string }>
const messagesOf = (locale: string): Messages =>
  JSON.parse(readFileSync(path.join(ROOT, 'public/_locales', locale, 'messages.json'), 'utf8'))

/** Every `__MSG_name__` in the manifest. */
const messageKeys = (manifest: unknown): string[] =>
  Array.from(JSON.stringify(manifest).matchAll(/__MSG_(\w+?)__/g), ([, key = '']) => key)

describe.each(BUILDS)('%s', (build) => {
  const isFirefox = build === 'firefox-mv3'

  test('asks for these permissions and no others', () => {
    const { permissions, optional_permissions, optional_host_permissions } = manifestOf(build)
    const expected = isFirefox ? COMMON_PERMISSIONS : [...COMMON_PERMISSIONS, 'sidePanel', 'offscreen'].sort()
    expect([...(permissions as string[])].sort()).toEqual(expected)
    expect(optional_permissions).toEqual(['notifications'])
    expect(optional_host_permissions).toEqual(['*://*/*'])
  })

  test('asks for no site at install', () => {
    const manifest = manifestOf(build)
    expect(manifest.host_permissions).toBeUndefined()
    expect(manifest.content_scripts).toBeUndefined()
    expect(manifest.externally_connectable).toBeUndefined()
    expect(manifest.update_url).toBeUndefined()
  })

  test('its pages and workers may load their own files only and connect nowhere', () => {
    expect(manifestOf(build).content_security_policy).toEqual({ extension_pages: POLICY })
  })

  test('is manifest version 3 with a toolbar button and no popup', () => {
    const { manifest_version, action, background } = manifestOf(build)
    expect(manifest_version).toBe(3)
    expect(action).not.toHaveProperty('default_popup')
    expect(background).toEqual(
      isFirefox ? { scripts: ['background.js'] } : { service_worker: 'background.js' },
    )
  })

  test('opens the panel of its browser', () => {
    const { side_panel, sidebar_action } = manifestOf(build)
    if (isFirefox) {
      expect(side_panel).toBeUndefined()
      expect(sidebar_action).toMatchObject({ default_panel: 'sidepanel.html', open_at_install: false })
    } else {
      expect(side_panel).toEqual({ default_path: 'sidepanel.html' })
      expect(sidebar_action).toBeUndefined()
    }
  })

  test('offers four shortcuts, each with a default', () => {
    const commands = manifestOf(build).commands as Record<string, { suggested_key: object }>
    expect(Object.keys(commands).sort()).toEqual(['_execute_action', 'insert-1', 'insert-2', 'insert-3'])
    const keys = Object.values(commands).map(({ suggested_key }) => JSON.stringify(suggested_key))
    expect(new Set(keys).size).toBe(keys.length)
    for (const key of keys) {
      expect(key).toMatch(/"default":/)
      expect(key).not.toMatch(/Alt\+Shift/)
    }
  })

  test('says which browsers it runs in, and in Firefox that it collects nothing', () => {
    const { minimum_chrome_version, browser_specific_settings } = manifestOf(build)
    if (isFirefox) {
      expect(minimum_chrome_version).toBeUndefined()
      expect(browser_specific_settings).toEqual({
        gecko: {
          id: 'deskside@deskside.example',
          strict_min_version: '128.0',
          data_collection_permissions: { required: ['none'] },
        },
      })
    } else {
      expect(minimum_chrome_version).toBe('123')
      expect(browser_specific_settings).toBeUndefined()
    }
  })

  test('has its names in every language', () => {
    const manifest = manifestOf(build)
    expect(manifest.default_locale).toBe('en')
    const keys = messageKeys(manifest)
    expect(keys).toEqual(expect.arrayContaining(['extension_name', 'extension_description', 'action_title']))
    for (const locale of LOCALES) {
      expect(builtFiles(build)).toContain(`_locales/${locale}/messages.json`)
      for (const key of keys) expect(messagesOf(locale)[key]?.message, `${locale} ${key}`).toBeTruthy()
    }
  })

  test('has an icon in every size, and the files are there', () => {
    const icons = manifestOf(build).icons as Record<string, string>
    expect(Object.keys(icons)).toEqual(['16', '32', '48', '96', '128'])
    expect(builtFiles(build)).toEqual(expect.arrayContaining(Object.values(icons)))
  })
})

test('every language has the same names, short enough for the stores', () => {
  expect(readdirSync(path.join(ROOT, 'public/_locales')).sort()).toEqual(LOCALES)
  const english = Object.keys(messagesOf('en'))
  for (const locale of LOCALES) {
    const messages = messagesOf(locale)
    expect(Object.keys(messages)).toEqual(english)
    expect(messages.extension_description?.message.length).toBeLessThanOrEqual(132)
  }
})
