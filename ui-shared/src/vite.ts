import type { UserConfig } from 'vite'

/**
 * What both applications are built with.
 *
 * @param base the path that the application is served below
 * @param port where `vite` serves it while it is written
 */
export function built(base: string, port: number): UserConfig {
  return {
    base,
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
