import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: { projects: ['ui-shared', 'public-ui', 'admin-ui'].map((root) => `./${root}/vitest.config.ts`) },
})
