/** Writes the weights of a wording model, one feature a line, so that a change can be read. */
import { writeFileSync } from 'node:fs'

/** @param models bias and weights by script */
export function writeWording(file, models) {
  const parts = Object.entries(models).map(([script, { bias, weights }]) => {
    const rows = Object.entries(weights).map(
      ([name, row]) => `      ${JSON.stringify(name)}: [${row.join(', ')}]`,
    )
    return `  "${script}": {\n    "bias": [${bias.join(', ')}],\n    "weights": {\n${rows.join(',\n')}\n    }\n  }`
  })
  writeFileSync(file, `{\n${parts.join(',\n')}\n}\n`)
  const count = Object.values(models).reduce((sum, { weights }) => sum + Object.keys(weights).length, 0)
  process.stdout.write(`${count} weights written to ${file}\n`)
}
