/** The extension API, promise-based in every browser. The only file that imports the polyfill. */
export { default as browser } from 'webextension-polyfill'
