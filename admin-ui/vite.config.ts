import ui from '@nuxt/ui/vite'
import vue from '@vitejs/plugin-vue'
import { defineConfig } from 'vite'
import { built, themedFromTheStart } from '../ui-shared/src/vite.ts'

export default defineConfig({
  ...built('/admin/', 5174),
  plugins: [
    vue(),
    themedFromTheStart(),
    ui({
      ui: { colors: { primary: 'indigo', neutral: 'zinc' } },
      colorMode: false, // ours is shared with the shop
      autoImport: false,
      // icons come with the page; the kit would fetch others from a server of its makers
      icon: { clientBundle: { scan: { globInclude: ['src/**/*.{vue,ts}'], globExclude: [] } } },
    }),
  ],
})
