/** Build of the extension: manifest, permissions, content security policy. */
import { defineConfig } from 'wxt'
import { builtModules } from './scripts/built-modules.mjs'
import { preloadPanel } from './scripts/preload-panel.mjs'

/** The panel and the worker may load their own files only and may not connect anywhere. */
const CONTENT_SECURITY_POLICY =
  "default-src 'self'; connect-src 'none'; object-src 'none'; img-src 'self' blob:"

/**
 * Ctrl+Shift with 4, 5 and 6: Alt+Shift switches keyboards for Chinese and Persian typists, Ctrl or Alt with a digit
 * switches tabs, Ctrl+Shift with 1 to 3 makes headings in Zammad and with 7 to 9 lists in most editors. On a Mac,
 * Command+Shift with 4 takes a picture of the screen, so it is Control there as well.
 */
const insertCommand = (number: 1 | 2 | 3) => ({
  suggested_key: { default: `Ctrl+Shift+${number + 3}`, mac: `MacCtrl+Shift+${number + 3}` },
  description: `__MSG_command_insert_${number}__`,
})

export default defineConfig({
  imports: false,
  manifestVersion: 3,
  // Workers as modules may be split: the libraries for reading files load when one is read.
  vite: () => ({
    build: { modulePreload: { polyfill: false } },
    plugins: [builtModules(), preloadPanel()],
    worker: { format: 'es', plugins: () => [builtModules()] },
  }),
  manifest: ({ browser, mode }) => ({
    name: '__MSG_extension_name__',
    description: '__MSG_extension_description__',
    default_locale: 'en',
    minimum_chrome_version: browser === 'firefox' ? undefined : '123',
    permissions: [
      'activeTab',
      'scripting',
      'storage',
      'unlimitedStorage',
      'alarms',
      ...(browser === 'firefox' ? [] : ['sidePanel', 'offscreen']),
    ],
    optional_permissions: ['notifications'],
    optional_host_permissions: ['*://*/*'],
    action: { default_title: '__MSG_action_title__' },
    commands: {
      _execute_action: {
        suggested_key: { default: 'Ctrl+Shift+Y', mac: 'Command+Shift+Y' },
      },
      'insert-1': insertCommand(1),
      'insert-2': insertCommand(2),
      'insert-3': insertCommand(3),
    },
    ...(mode === 'production'
      ? { content_security_policy: { extension_pages: CONTENT_SECURITY_POLICY } }
      : {}),
    ...(browser === 'firefox'
      ? {
          browser_specific_settings: {
            gecko: {
              id: 'deskside@deskside.example',
              strict_min_version: '128.0',
              data_collection_permissions: { required: ['none'] },
            },
          },
        }
      : {}),
  }),
})
