/** Reads JSON Lines. */
import { readFileSync } from 'node:fs'

/** The objects of a file, one a line. */
export const lines = (file) =>
  readFileSync(file, 'utf8')
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line))
