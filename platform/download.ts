/** Hands the person a file that was made in the extension; nothing is sent anywhere. */

/** How long the browser may take to begin; milliseconds. */
const KEEP_MS = 60_000

/** Saves `value` as a JSON file. Must be called on a click in an extension page. */
export function downloadJson(name: string, value: unknown): void {
  const blob = new Blob([`${JSON.stringify(value, null, 2)}\n`], { type: 'application/json' })
  const url = URL.createObjectURL(blob)
  const link = document.createElement('a')
  link.href = url
  link.download = name.replace(/[^\w.-]+/gu, '-')
  link.click()
  setTimeout(() => URL.revokeObjectURL(url), KEEP_MS)
}
