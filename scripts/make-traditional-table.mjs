/**
 * Writes `knowledge/text/generated/traditional.json`: the common Traditional characters and their Simplified
 * forms, as two strings of equal length. Source: OpenCC's dictionaries (Apache-2.0) through opencc-js.
 *
 * Kept to pairs whose Simplified form is among the 3,755 everyday characters of GB 2312 level 1, because the
 * table is part of every script that matches words.
 */
import { writeFileSync } from 'node:fs'
import OpenCC from 'opencc-js'

const toSimplified = OpenCC.Converter({ from: 't', to: 'cn' })
const gb = new TextDecoder('gb18030')
const everyday = new Set()
for (let row = 0xb0; row <= 0xd7; row++) {
  for (let cell = 0xa1; cell <= 0xfe; cell++) {
    const character = gb.decode(Uint8Array.of(row, cell))
    if (/^\p{Script=Han}$/u.test(character)) everyday.add(character)
  }
}

let traditional = ''
let simplified = ''
for (let code = 0x4e00; code <= 0x9fff; code++) {
  const character = String.fromCharCode(code)
  const plain = toSimplified(character)
  if (plain === character || plain.length !== 1 || !everyday.has(plain)) continue
  traditional += character
  simplified += plain
}
const target = new URL('../knowledge/text/generated/traditional.json', import.meta.url)
writeFileSync(target, `${JSON.stringify({ traditional, simplified }, null, 2)}\n`)
console.log(`${traditional.length} pairs`)
