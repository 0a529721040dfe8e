/** *Insights* in a real Chromium: numbers, plots with their tables, gaps, a trial from start to winner, stored data. */
import type { Page } from 'puppeteer-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { axeViolations, eventually, openSession, photo, type Session } from '../harness'

let session: Session
let page: Page

const DAY = 24 * 3_600_000

/** Writes records as the panel would have. */
function store(records: Record<string, object[]>): Promise<void> {
  return page.evaluate(
    (all) =>
      new Promise<void>((resolve, reject) => {
        const asked = indexedDB.open('deskside-effects')
        asked.onerror = () => reject(asked.error)
        asked.onsuccess = () => {
          const database = asked.result
          const writing = database.transaction(Object.keys(all), 'readwrite')
          for (const [name, list] of Object.entries(all))
            for (const record of list) writing.objectStore(name).put(record)
          writing.oncomplete = () => {
            database.close()
            resolve()
          }
        }
      }),
    records,
  )
}

const press = (selector: string, words: string): Promise<boolean> =>
  page.evaluate(
    (where, said) => {
      const found = [...document.querySelectorAll<HTMLElement>(where)].find(
        (one) => one.textContent?.trim() === said,
      )
      found?.click()
      return found !== undefined
    },
    selector,
    words,
  )

const shows = (words: string | RegExp): Promise<string> =>
  eventually(
    () => page.evaluate(() => document.querySelector('main')?.innerText ?? ''),
    (text) => (typeof words === 'string' ? text.includes(words) : words.test(text)),
  )

beforeAll(async () => {
  session = await openSession()
  const worker = await session.browser.waitForTarget((target) => target.type() === 'service_worker')
  page = await session.browser.newPage()
  await page.setViewport({ width: 1200, height: 900 })
  await page.goto(`chrome-extension://${new URL(worker.url()).host}/library.html`)
  await page.waitForSelector('nav button')
  await press('nav button', 'Insights')
  await page.waitForSelector('.insights-empty')
})
afterAll(() => session?.close())

describe('insights', () => {
  test('show an example before there is anything', async () => {
    await press('button', 'Look at an example')
    await shows('invented numbers')
    await page.waitForSelector('.plot canvas')
    expect(await page.$$eval('.plot', (plots) => plots.length)).toBe(3)
    expect(await axeViolations(page)).toEqual([])
    await photo(page, 'insights')
    await press('button', 'Show my own')
    await page.waitForSelector('.insights-empty')
  })

  test('count what was recorded, with a table behind each plot', async () => {
    const now = Date.now()
    const episode = (key: string, more: object) => ({
      key,
      at: now - DAY,
      site: 'desk.example',
      desk: 'chatwoot',
      conversation: key,
      article: 'en.refund-progress',
      variant: 'any/chat',
      kind: 'article',
      scene: 'payment',
      mood: 'anger',
      level: 2,
      language: 'en',
      place: 0,
      did: 'shown',
      ...more,
    })
    const outcome = {
      thanks: true,
      solved: true,
      askedAgain: false,
      handedOver: false,
      moodChange: 2,
      answers: 1,
      rating: 'good',
    }
    await store({
      episodes: [
        episode('one', { repeat: true }),
        episode('two', { did: 'inserted', usedAt: now, kept: 0.9, outcome }),
        { key: 'damaged', at: now, did: 'exploded' },
      ],
      gaps: ['where is my invoice', 'where can I find my invoice', 'do you ship to Norway'].map(
        (wording, at) => ({
          key: `gap ${at}`,
          at: now,
          site: 'desk.example',
          conversation: `gap ${at}`,
          language: 'en',
          kind: 'unanswered',
          scene: 'payment',
          wording,
        }),
      ),
    })
    await press('nav button', 'Articles')
    await press('nav button', 'Insights')
    const text = await shows('1 of 2')
    expect(text).toContain('90%')
    expect(text).toMatch(/Repeat contacts\s+50%/u)
    expect(text).toMatch(/Rated good\s+100%/u)
    expect(text).toContain('could not be read: 1')
    await page.evaluate(() => {
      const details = document.querySelector<HTMLDetailsElement>('.plot details')
      if (details) details.open = true
    })
    const row = await page.$eval('.plot table tbody tr', (one) => one.textContent ?? '')
    expect(row).toMatch(/110$/u)
  })

  test('lay the same question together, and turn it into an article', async () => {
    const counts = await page.$$eval('.gap-count', (all) => all.map((one) => one.textContent))
    expect(counts).toEqual(['2', '1'])
    await press('.gaps > li:first-child button', 'Write an article')
    await page.waitForSelector('.editor')
    const title = await page.$eval('.editor input', (input) => (input as HTMLInputElement).value)
    expect(title).toMatch(/invoice/u)
    await press('nav button', 'Insights')
    await press('.gaps > li:last-child button', 'Not needed')
    await eventually(
      () => page.$$eval('.gap-count', (all) => all.length),
      (count) => count === 1,
    )
  })

  test('try wordings, say nothing too early, and keep the winner', async () => {
    await page.evaluate(() => {
      const details = document.querySelector<HTMLDetailsElement>('.trial-new')
      if (details) details.open = true
    })
    const article = await page.$eval(
      '.trial-form select',
      (select) => [...(select as HTMLSelectElement).options].find(({ value }) => value !== '')?.value ?? '',
    )
    await page.select('.trial-form select', article)
    await page.waitForSelector('.trial-form textarea')
    const write = (words: string) =>
      page.$eval(
        '.trial-form textarea',
        (area, text) => {
          const field = area as HTMLTextAreaElement
          field.value = text
          field.dispatchEvent(new Event('input', { bubbles: true }))
        },
        words,
      )
    await write('Thank you for telling us. We look into it today and write to you by 18:00.')
    await page.waitForSelector('.trial-form button[type=submit]:not([disabled])')
    await press('.trial-form button', 'Start the trial')
    await shows('Not enough yet: 20 more outcomes')

    const trial = await page.evaluate(
      () =>
        new Promise<string>((resolve) => {
          const asked = indexedDB.open('deskside-effects')
          asked.onsuccess = () => {
            const all = asked.result.transaction('trials').objectStore('trials').getAll()
            all.onsuccess = () => {
              asked.result.close()
              resolve(all.result[0].id)
            }
          }
        }),
    )
    await store({
      assignments: Array.from({ length: 80 }, (_, at) => ({
        key: `${trial}\n${at}`,
        trial,
        conversation: `${at}`,
        arm: at % 2,
        at,
        reached: at % 2 === 1 ? at % 10 !== 1 : at % 10 === 0,
        judgedAt: at,
      })),
    })
    await press('nav button', 'Articles')
    await press('nav button', 'Insights')
    await shows('B works better.')
    await photo(page, 'insights-trial')
    await press('.trial footer button', 'Keep B')
    await shows('B was kept.')
  })

  test('a good case is practised on, and the answer is looked at', async () => {
    await page.evaluate(
      (record) =>
        new Promise<void>((resolve) => {
          const asked = indexedDB.open('deskside-work')
          asked.onsuccess = () => {
            const writing = asked.result.transaction('cases', 'readwrite')
            writing.objectStore('cases').put(record)
            writing.oncomplete = () => {
              asked.result.close()
              resolve()
            }
          }
        }),
      {
        id: 'one',
        savedAt: '2026-10-01T10:00:00.000Z',
        changedAt: '2026-10-01T10:00:00.000Z',
        verdict: 'good',
        outcome: 'solved',
        issue: 'logistics',
        topic: '',
        language: 'en',
        helpdeskName: 'Demo',
        priority: 'important',
        problem: 'This is the third time I ask. My parcel is two weeks late and nobody answers me!',
        facts: [],
        moods: [],
        risks: [],
        decided: 'A new parcel was sent the same day.',
        review: 'new',
        leadNote: '',
      },
    )
    await press('nav button', 'Articles')
    await press('nav button', 'Insights')
    await shows('My parcel is two weeks late')
    await page.$eval('.exercise textarea', (area) => {
      const field = area as HTMLTextAreaElement
      field.value = 'I am sorry that your parcel is two weeks late. We will handle it asap.'
      field.dispatchEvent(new Event('input', { bubbles: true }))
    })
    await page.waitForSelector('.exercise [data-part="empathy"][data-done="true"]')
    await page.waitForSelector('.exercise [data-testid="finding"]')
    await photo(page, 'insights-exercise')
    await press('.exercise button', 'Show what was done')
    await shows('A new parcel was sent the same day.')
  })

  test('all that is stored is shown and can be deleted', async () => {
    await press('nav button', 'Settings')
    await page.waitForSelector('.stored')
    await eventually(
      () => page.$eval('.stored', (one) => (one as HTMLElement).innerText),
      (text) => text.includes('What became of suggestions'),
    )
    expect(await axeViolations(page)).toEqual([])
    await press('.stored button', 'Delete all records of conversations')
    await page.waitForSelector('.stored-sure')
    await press('.stored button', 'Really delete all')
    await eventually(
      () => page.$eval('.stored', (one) => (one as HTMLElement).innerText),
      (text) => /\d+ records deleted/u.test(text) && !text.includes('What became of suggestions'),
    )
  })
})
