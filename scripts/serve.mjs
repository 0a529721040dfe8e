/** A static file server on the loopback interface, for the demo desk and for test pages. */
import { createReadStream, statSync } from 'node:fs'
import { createServer } from 'node:http'
import path from 'node:path'

const TYPES = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
}

/** The file a request path means, or undefined when it is none or lies outside the folder. */
function fileOf(folder, pathname) {
  const file = path.resolve(folder, `.${path.posix.normalize(`/${pathname}`)}`)
  if (file !== folder && !file.startsWith(folder + path.sep)) return undefined
  const candidates = pathname.endsWith('/') ? [path.join(file, 'index.html')] : [file]
  return candidates.find((candidate) => statSync(candidate, { throwIfNoEntry: false })?.isFile())
}

/**
 * Serves a folder; paths without a file name extension that match nothing get `index.html`, so that a
 * single-page desk can be opened at any of its addresses.
 *
 * @param {string} folder
 * @param {{ port?: number }} [options] port 0 takes a free one
 * @returns {Promise<{ url: string, close: () => Promise<void> }>} `url` without a slash at the end
 */
export async function serveFolder(folder, { port = 0 } = {}) {
  const root = path.resolve(folder)
  const server = createServer((request, response) => {
    let pathname = '/'
    try {
      pathname = decodeURIComponent(new URL(request.url ?? '/', 'http://localhost').pathname)
    } catch {
      response.writeHead(400).end()
      return
    }
    const file = fileOf(root, pathname) ?? (path.extname(pathname) === '' ? fileOf(root, '/') : undefined)
    if (!file) {
      response.writeHead(404, { 'content-type': 'text/plain; charset=utf-8' }).end('Not found')
      return
    }
    response.writeHead(200, {
      'content-type': TYPES[path.extname(file)] ?? 'application/octet-stream',
      'cache-control': 'no-store',
    })
    createReadStream(file).pipe(response)
  })
  await new Promise((resolve, reject) => {
    server.once('error', reject)
    server.listen(port, '127.0.0.1', () => resolve(undefined))
  })
  const address = server.address()
  const actualPort = typeof address === 'object' && address ? address.port : port
  return {
    url: `http://127.0.0.1:${actualPort}`,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve(undefined))
        server.closeAllConnections()
      }),
  }
}
