/** Composed replies in a real Chromium: four steps for an angry customer, numbers for several matters, parts that stay off. */
import type { Page } from 'puppeteer-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { panelShows } from '../../scripts/panel.mjs'
import { eventually, openPanel, openSession, photo, type Session } from './harness'

let session: Session
let panel: Page

beforeAll(async () => {
  session = await openSession(undefined, '/conversations/li-wei?quiet')
  panel = await openPanel(session)
})
afterAll(() => session?.close())

/** The parts of the open card and whether they stand. */
const parts = (): Promise<Record<string, boolean>> =>
  panel.evaluate(() =>
    Object.fromEntries(
      [...document.querySelectorAll<HTMLElement>('.suggestion.open [data-part]')].map((button) => [
        button.dataset.part,
        button.ariaPressed === 'true',
      ]),
    ),
  )

const press = (part: string): Promise<void> =>
  panel.evaluate((wanted) => {
    document.querySelector<HTMLElement>(`.suggestion.open [data-part="${wanted}"]`)?.click()
  }, part)

const choose = (label: string, value: string): Promise<void> =>
  panel.evaluate(
    (wanted, chosen) => {
      const select = document.querySelector<HTMLSelectElement>(
        `.suggestion.open select[aria-label="${wanted}"]`,
      )
      if (!select) throw new Error(`no list ${wanted}`)
      select.value = chosen
      select.dispatchEvent(new Event('change', { bubbles: true }))
    },
    label,
    value,
  )

/** The first suggestion's text once it satisfies `accept`. */
async function firstReply(accept: (text: string) => boolean): Promise<string> {
  const { suggestions } = await panelShows(panel, (shown) => accept(shown.suggestions[0]?.text ?? ''))
  return suggestions[0]?.text ?? ''
}

const paragraphs = (text: string): string[] => text.split(/\n{2,}/)

test('an angry customer gets four steps with their own facts', async () => {
  const text = await firstReply((reply) => reply.includes('8.2.1'))
  const [empathy = '', problem = '', ...rest] = paragraphs(text)
  expect(empathy).toMatch(/sorry|apologise/i)
  expect(problem).toMatch(/version 8\.2\.1.*My → Orders.*closes/)
  expect(problem).toMatch(/iOS 15/)
  expect(rest.join('\n')).toMatch(/technical team/)
  expect(rest.join('\n')).toMatch(/\bby .*\d\d:\d\d/)
  expect(await parts()).toEqual({
    empathy: true,
    restate: true,
    solution: true,
    commitment: true,
    'follow-up': true,
  })
  await photo(panel, 'composed-en')
})

test('a part that is switched off stays off, here and in the settings', async () => {
  const before = await firstReply(() => true)
  const [empathy = ''] = paragraphs(before)
  await press('empathy')
  const after = await firstReply((text) => !text.includes(empathy))
  expect(after).toContain('8.2.1')
  expect((await parts()).empathy).toBe(false)
  const stored = (): Promise<unknown> =>
    panel.evaluate(async () => {
      const { chrome } = window as unknown as {
        chrome: {
          storage: { local: { get(key: string): Promise<{ settings?: { replyPartsOff?: unknown } }> } }
        }
      }
      return (await chrome.storage.local.get('settings')).settings?.replyPartsOff
    })
  expect(await eventually(stored, (off) => Array.isArray(off) && off.length > 0)).toEqual(['empathy'])
  await press('restate')
  await firstReply((text) => !text.includes('iOS 15'))
  await press('restate')
  await firstReply((text) => text.includes('iOS 15'))
})

test('length and form change what stands there', async () => {
  const normal = await firstReply(() => true)
  await choose('Length', 'short')
  expect((await firstReply((text) => text !== normal)).length).toBeLessThan(normal.length)
  await choose('Length', 'normal')
  await choose('Form', 'email')
  const mail = await firstReply((text) => /^Hello /.test(text))
  expect(mail).toMatch(/Kind regards,\n/)
  await choose('Form', 'chat')
  await firstReply((text) => !/^Hello /.test(text))
})

test('in Chinese as well, and the part is still off', async () => {
  await session.page.goto(`${session.url}/conversations/empty?quiet`)
  await session.page.evaluate(() =>
    window.harbour.receive(
      'empty',
      'iPhone 12，iOS 15.0，你们App 8.2.1版本，点我的→订单就闪退！重启和清缓存都试过了没用。第三次找你们了，太不负责任了，气死我了！',
    ),
  )
  const text = await firstReply((reply) => reply.includes('8.2.1'))
  expect(text).toMatch(/8\.2\.1 版本.*iPhone 12（iOS 15\.0）.*我的 → 订单.*退出/)
  expect(text).toMatch(/\d\d:\d\d前/)
  expect((await parts()).empathy).toBe(false)
  await press('empathy')
  const whole = await firstReply((reply) => !reply.startsWith('我复述'))
  expect(paragraphs(whole)[1]).toContain('8.2.1')
  await photo(panel, 'composed-zh')
})

test('several matters get one numbered answer', async () => {
  await session.page.reload()
  await session.page.evaluate(() =>
    window.harbour.receive(
      'empty',
      'After the refund my points were not returned, and the coupon is invalid now too.',
    ),
  )
  const text = await firstReply((reply) => /^1\. /m.test(reply))
  expect(text).toMatch(/^1\. .*points.*\n2\. .*coupon/im)
  const { suggestions } = await panelShows(panel, () => true)
  expect(suggestions[0]?.articles.split(' ').length).toBe(2)
  expect(suggestions.length).toBeLessThanOrEqual(3)
  await photo(panel, 'composed-several')
})
