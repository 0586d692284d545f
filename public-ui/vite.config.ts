import tailwind from '@tailwindcss/vite'
import vue from '@vitejs/plugin-vue'
import { defineConfig } from 'vite'
import { built, themedFromTheStart } from '../ui-shared/src/vite.ts'

export default defineConfig({
  ...built('/', 5173),
  plugins: [vue(), tailwind(), themedFromTheStart()],
})
