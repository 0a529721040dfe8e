/**
 * Writes knowledge/text/generated/pinyin.json: readings without tones of the everyday Han characters.
 *
 * Run by hand after an update of pinyin-pro (MIT): `node scripts/make-pinyin-table.mjs`.
 * The first reading is the most common one; others follow only for characters that people read two ways.
 */
import { writeFileSync } from 'node:fs'
import { pinyin } from 'pinyin-pro'

const bySyllable = new Map()
/** GB 2312 holds the 6,763 characters of everyday text: level 1 and 2, rows 16 to 87. */
const decoder = new TextDecoder('gb18030')
for (let row = 0xb0; row <= 0xf7; row++) {
  for (let cell = 0xa1; cell <= 0xfe; cell++) {
    const character = decoder.decode(Uint8Array.of(row, cell))
    if (character.length !== 1 || !/\p{Script=Han}/u.test(character)) continue
    const main = plain(pinyin(character, { toneType: 'none' }))
    const others = pinyin(character, { toneType: 'none', multiple: true, type: 'array' }).map(plain)
    const readings = [...new Set([main, ...others])].slice(0, 2)
    readings.forEach((syllable, rank) => {
      if (!/^[a-z]+$/.test(syllable)) return
      const entry = bySyllable.get(syllable) ?? ['', '']
      entry[rank] += character
      bySyllable.set(syllable, entry)
    })
  }
}

function plain(reading) {
  return reading.replaceAll('ü', 'v').replaceAll(/[^a-z]/g, '')
}

const syllables = [...bySyllable.keys()].sort()
const table = Object.fromEntries(
  syllables.map((syllable) => {
    const [first, second] = bySyllable.get(syllable)
    return [syllable, second ? `${first} ${second}` : first]
  }),
)
writeFileSync(
  new URL('../knowledge/text/generated/pinyin.json', import.meta.url),
  `${JSON.stringify({ source: 'pinyin-pro, MIT', syllables: table })}\n`,
)
