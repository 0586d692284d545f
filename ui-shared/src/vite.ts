import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Plugin, UserConfig } from 'vite'

const FIRST_PAINT = join(import.meta.dirname, 'theme', 'first-paint.js')

/** Parts of vue-i18n that nothing here uses: its older API, its components and directive, its part of the devtools. */
const LEFT_OUT = {
  __VUE_I18N_FULL_INSTALL__: false,
  __VUE_I18N_LEGACY_API__: false,
  __INTLIFY_PROD_DEVTOOLS__: false,
}

/**
 * What both applications are built with.
 *
 * @param base the path that the application is served below
 * @param port where `vite` serves it while it is written
 */
export function built(base: string, port: number): UserConfig {
  return {
    base,
    define: LEFT_OUT,
    build: {
      outDir: 'dist',
      manifest: true, // tells scripts/ui-budget.mjs what a first visit loads
      assetsInlineLimit: 0, // the content security policy allows no inline files
      reportCompressedSize: false,
      chunkSizeWarningLimit: 1000, // ui-budget.mjs measures what matters
    },
    server: {
      port,
      strictPort: true,
      // one origin for the page and the API, as in earnest, so that cookies work
      proxy: { '/api': process.env.HOSTFORGE_API ?? 'http://localhost:8080' },
    },
  }
}

/**
 * Puts the script that sets the theme at the beginning of the page. It is a file, since the content security policy
 * allows no inline script, and named by its content like all assets, so that it is fetched once.
 */
export function themedFromTheStart(): Plugin {
  let base = '/'
  let isBuild = false
  return {
    name: 'hostforge:themed-from-the-start',
    configResolved(config) {
      base = config.base
      isBuild = config.command === 'build'
    },
    transformIndexHtml: {
      order: 'post',
      handler(_, { bundle }) {
        const made = Object.values(bundle ?? {}).find(({ fileName }) => /\/first-paint-[^/]+\.js$/.test(fileName))
        const src = made ? base + made.fileName : `${base}@fs${FIRST_PAINT}`
        return [{ tag: 'script', attrs: { src }, injectTo: 'head-prepend' }]
      },
    },
    buildStart() {
      // while it is written, the file is served as it is
      if (isBuild) this.emitFile({ type: 'asset', name: 'first-paint.js', source: readFileSync(FIRST_PAINT, 'utf8') })
    },
  }
}
