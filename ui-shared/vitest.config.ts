import vue from '@vitejs/plugin-vue'
import { defineConfig } from 'vitest/config'

export default defineConfig({
  plugins: [vue()],
  test: { name: 'ui-shared', environment: 'happy-dom', include: ['tests/**/*.test.ts'], restoreMocks: true },
})
