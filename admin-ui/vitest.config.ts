import { mergeConfig } from 'vite'
import { defineConfig } from 'vitest/config'
import app from './vite.config.ts'

export default mergeConfig(
  app,
  defineConfig({
    test: { name: 'admin-ui', environment: 'happy-dom', include: ['tests/**/*.test.ts'], restoreMocks: true },
  }),
)
