/** `npm run bench [-- part of a name]`: prints the benchmarks' figures as plain tables. */
import { installPackages } from './install-packages.mjs'

await installPackages()
const { importBundle } = await import('./node-bundle.mjs')
const { main } = await importBundle('tests/bench/main.ts', 'bench')
await main(process.argv[2] ?? '', (name, figures) => {
  console.log(`\n${name}`)
  const width = Math.max(...Object.keys(figures).map((label) => label.length))
  for (const [label, value] of Object.entries(figures)) console.log(`  ${label.padEnd(width)}  ${value}`)
})
