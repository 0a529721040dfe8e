/**
 * Writes knowledge/text/generated/traditional-rare.json: Traditional characters whose Simplified form is not an
 * everyday one, which the folding that every matcher shares leaves out. Search alone uses them.
 *
 * Run by hand: `node scripts/make-rare-traditional-table.mjs`. Source: OpenCC (Apache-2.0) through opencc-js.
 */
import { readFileSync, writeFileSync } from 'node:fs'
import OpenCC from 'opencc-js'

const generated = new URL('../knowledge/text/generated/', import.meta.url)
const common = JSON.parse(readFileSync(new URL('traditional.json', generated), 'utf8'))
const known = new Set(common.traditional)
const gb = new TextDecoder('gb18030')
const level2 = new Set()
for (let row = 0xd8; row <= 0xf7; row++) {
  for (let cell = 0xa1; cell <= 0xfe; cell++) level2.add(gb.decode(Uint8Array.of(row, cell)))
}

const toSimplified = OpenCC.Converter({ from: 't', to: 'cn' })
let traditional = ''
let simplified = ''
for (let code = 0x4e00; code <= 0x9fff; code++) {
  const character = String.fromCharCode(code)
  const plain = toSimplified(character)
  if (plain === character || known.has(character) || !level2.has(plain)) continue
  traditional += character
  simplified += plain
}
writeFileSync(
  new URL('traditional-rare.json', generated),
  `${JSON.stringify({ source: 'OpenCC, Apache-2.0', traditional, simplified })}\n`,
)
