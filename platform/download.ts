/** Hands the person a file that was made in the extension; nothing is sent anywhere. */

/** How long the browser may take to begin; milliseconds. */
const KEEP_MS = 60_000

/** Saves `value` as a JSON file. Must be called on a click in an extension page. */
export function downloadJson(name: string, value: unknown): void {
  save(name, new Blob([`${JSON.stringify(value, null, 2)}\n`], { type: 'application/json' }))
}

/** Saves bytes as a file of a media type. Must be called on a click in an extension page. */
export function downloadFile(name: string, bytes: Uint8Array, mime: string): void {
  save(name, new Blob([bytes as Uint8Array<ArrayBuffer>], { type: mime }))
}

function save(name: string, blob: Blob): void {
  const url = URL.createObjectURL(blob)
  const link = document.createElement('a')
  link.href = url
  link.download = name.replace(/[^\w.-]+/gu, '-')
  link.click()
  setTimeout(() => URL.revokeObjectURL(url), KEEP_MS)
}
