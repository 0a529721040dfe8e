/**
 * Names the panel's scripts and styles in its page, so that the browser reads them while the page's first script
 * starts the workers: that script imports the panel itself, and what it imports would be found too late. The first
 * script waits for nothing, not even for styles.
 */

/** The chunks of `entrypoints/sidepanel/panel.tsx`. */
const PANEL = /\/sidepanel\/panel\.tsx$/

/** The plugin, for Vite. */
export function preloadPanel() {
  return {
    name: 'preload-panel',
    transformIndexHtml: {
      order: 'post',
      handler(html, { bundle, filename }) {
        if (!bundle || !/sidepanel/u.test(filename)) return html
        const panel = Object.values(bundle).find((chunk) => PANEL.test(chunk.facadeModuleId ?? ''))
        if (!panel) throw new Error('The panel was not found among the scripts.')
        const scripts = [panel.fileName, ...panel.imports].filter((file) => !html.includes(file))
        const styles = [...(panel.viteMetadata?.importedCss ?? [])]
        return {
          html: html.replace('<script type="module"', '<script type="module" async'),
          tags: [
            ...scripts.map((file) => ({
              tag: 'link',
              attrs: { rel: 'modulepreload', crossorigin: true, href: `/${file}` },
            })),
            ...styles.map((file) => ({
              tag: 'link',
              attrs: { rel: 'stylesheet', crossorigin: true, href: `/${file}` },
            })),
          ].map((tag) => ({ ...tag, injectTo: 'head' })),
        }
      },
    },
  }
}
