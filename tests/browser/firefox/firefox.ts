/** A real Firefox with the extension: its toolbar button pressed, its sidebar read and clicked. */
import { spawn } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { ensureBrowser } from '../../../scripts/install-browsers.mjs'
import { Marionette } from './marionette'

/** Quiet start: nothing is fetched, asked or restored. */
const PREFERENCES = {
  'app.update.auto': false,
  'browser.aboutwelcome.enabled': false,
  'browser.shell.checkDefaultBrowser': false,
  'browser.startup.homepage_override.mstone': 'ignore',
  'datareporting.policy.dataSubmissionEnabled': false,
  'network.captive-portal-service.enabled': false,
  'network.connectivity-service.enabled': false,
  'services.settings.server': 'data:,',
  'toolkit.telemetry.reportingpolicy.firstRun': false,
  'xpinstall.signatures.required': false,
}

async function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer().once('error', reject)
    server.listen(0, '127.0.0.1', () => {
      const address = server.address()
      server.close(() => resolve(typeof address === 'object' && address ? address.port : 0))
    })
  })
}

/** In the browser's own window: the sidebar's page lives in a process of its own, reached by a frame script. */
const RUN_IN_SIDEBAR = `
  const [body, args, done] = arguments
  const outer = (window.SidebarController ?? window.SidebarUI).browser
  const panel = outer?.contentDocument?.getElementById('webext-panels-browser')
  if (!panel?.messageManager || !panel.currentURI.schemeIs('moz-extension')) {
    done({ error: 'The sidebar is not open.' })
  } else {
    const reply = 'deskside-test:' + Math.random()
    panel.messageManager.addMessageListener(reply, function receive(message) {
      panel.messageManager.removeMessageListener(reply, receive)
      done(message.data)
    })
    // Literally in the script: the panel's content security policy forbids eval, as it should.
    const source =
      '(async () => { const window = content, document = content.document;' +
      ' document.notifyUserGestureActivation();' +
      ' try { const value = await (async function () {' + body + '}).apply(null, ' + JSON.stringify(args) + ');' +
      ' sendAsyncMessage(' + JSON.stringify(reply) + ', { value: JSON.stringify(value) }) }' +
      ' catch (error) { sendAsyncMessage(' + JSON.stringify(reply) + ', { error: String(error) }) } })()'
    panel.messageManager.loadFrameScript('data:application/javascript;charset=utf-8,' + encodeURIComponent(source), false)
  }`

export class Firefox {
  private constructor(
    readonly marionette: Marionette,
    private readonly end: () => Promise<void>,
    private readonly extensionId: string,
  ) {}

  /** Starts a headless Firefox with a fresh profile and installs the extension for this run. */
  static async launch(extension: string): Promise<Firefox> {
    const profile = mkdtempSync(path.join(tmpdir(), 'deskside-firefox-'))
    const port = await freePort()
    const preferences = { ...PREFERENCES, 'marionette.port': port }
    const lines = Object.entries(preferences).map(
      ([key, value]) => `user_pref("${key}", ${JSON.stringify(value)});`,
    )
    writeFileSync(path.join(profile, 'user.js'), lines.join('\n'))
    const child = spawn(
      ensureBrowser('firefox'),
      ['--headless', '--no-remote', '--marionette', '-remote-allow-system-access', '--profile', profile],
      { stdio: 'ignore', env: { ...process.env, MOZ_HEADLESS_WIDTH: '1400', MOZ_HEADLESS_HEIGHT: '900' } },
    )
    const ended = new Promise<void>((resolve) => child.once('exit', () => resolve()))
    const marionette = await Marionette.connect(port)
    await marionette.send('WebDriver:NewSession', { strictFileInteractability: true })
    const installed = await marionette.send('Addon:Install', {
      path: path.resolve(extension),
      temporary: true,
    })
    return new Firefox(
      marionette,
      async () => {
        marionette.close()
        child.kill()
        await ended
        rmSync(profile, { recursive: true, force: true })
      },
      String((installed as { value: string }).value),
    )
  }

  async goto(url: string): Promise<void> {
    await this.marionette.send('Marionette:SetContext', { value: 'content' })
    await this.marionette.send('WebDriver:Navigate', { url })
  }

  async #run(context: 'chrome' | 'content', script: string, args: unknown[]): Promise<unknown> {
    await this.marionette.send('Marionette:SetContext', { value: context })
    const result = await this.marionette.send('WebDriver:ExecuteScript', {
      script,
      args,
      ...(context === 'chrome' ? { sandbox: 'system' } : {}),
    })
    return (result as { value: unknown }).value
  }

  /** Runs a function body in the page's own world. */
  async inPage(body: string, ...args: unknown[]): Promise<unknown> {
    return this.#run('content', body, args)
  }

  /** Keys without a sign of their own, for `type`. */
  static readonly KEYS = { down: '\ue015', enter: '\ue007', escape: '\ue00c' }

  /** Presses keys in the page as the keyboard does, each let go before the next. */
  async type(text: string): Promise<void> {
    await this.marionette.send('Marionette:SetContext', { value: 'content' })
    const actions = [...text].flatMap((value) => [
      { type: 'keyDown', value },
      { type: 'keyUp', value },
    ])
    await this.marionette.send('WebDriver:PerformActions', {
      actions: [{ type: 'key', id: 'keyboard', actions }],
    })
  }

  /** Presses the extension's toolbar button with the mouse's own event, which grants activeTab. */
  async clickToolbarButton(): Promise<void> {
    await this.#run(
      'chrome',
      `const id = arguments[0].toLowerCase().replace(/[^a-z0-9_-]/g, '_')
       const { CustomizableUI } = ChromeUtils.importESModule('moz-src:///browser/components/customizableui/CustomizableUI.sys.mjs')
       CustomizableUI.addWidgetToArea(id + '-browser-action', CustomizableUI.AREA_NAVBAR)
       const widget = document.getElementById(id + '-BAP') ?? document.getElementById(id + '-browser-action')
       const button = widget.querySelector('toolbarbutton') ?? widget
       button.click()
       return button.id`,
      [this.extensionId],
    )
  }

  /** Presses the toolbar button and waits until the sidebar shows the extension's panel. */
  async openPanel(timeout = 15_000): Promise<void> {
    await this.clickToolbarButton()
    const deadline = Date.now() + timeout
    for (;;) {
      const drawn = await this.inPanel("return document.querySelector('main') !== null").catch(() => false)
      if (drawn) return
      if (Date.now() > deadline) throw new Error('The sidebar did not open.')
      await new Promise((resolve) => setTimeout(resolve, 50))
    }
  }

  /** The sidebar with the two calls of a puppeteer page that the panel's reader uses. */
  readonly panel = {
    evaluate: (read: object, ...args: unknown[]) =>
      this.inPanel(`return (${read}).apply(null, arguments)`, ...args),
    evaluateHandle: async (find: object, ...args: unknown[]) => {
      const there = await this.inPanel(`return Boolean((${find}).apply(null, arguments))`, ...args)
      const click = () => this.inPanel(`(${find}).apply(null, arguments).click()`, ...args)
      return { asElement: () => (there ? { click } : null) }
    },
  }

  /** Runs a function body in the sidebar's page and returns its (JSON) result; throws when the sidebar is closed. */
  async inPanel(body: string, ...args: unknown[]): Promise<unknown> {
    await this.marionette.send('Marionette:SetContext', { value: 'chrome' })
    const { value } = (await this.marionette.send('WebDriver:ExecuteAsyncScript', {
      script: RUN_IN_SIDEBAR,
      args: [body, args],
      sandbox: 'system',
    })) as { value: { value?: string; error?: string } }
    if (value.error !== undefined) throw new Error(value.error)
    return value.value === undefined ? undefined : JSON.parse(value.value)
  }

  /** What the clipboard holds as a text of that media type; empty without one. */
  async clipboard(type: 'text/plain' | 'text/html'): Promise<string> {
    return String(
      await this.#run(
        'chrome',
        `const { clipboard } = Services
         if (!clipboard.hasDataMatchingFlavors([arguments[0]], clipboard.kGlobalClipboard)) return ''
         const held = Cc['@mozilla.org/widget/transferable;1'].createInstance(Ci.nsITransferable)
         held.init(null)
         held.addDataFlavor(arguments[0])
         clipboard.getData(held, clipboard.kGlobalClipboard)
         const data = {}
         held.getTransferData(arguments[0], data)
         return data.value.QueryInterface(Ci.nsISupportsString).data`,
        [type],
      ),
    )
  }

  async close(): Promise<void> {
    await this.end()
  }
}
