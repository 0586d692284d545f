import ui from '@nuxt/ui/vue-plugin'
import { VueQueryPlugin } from '@tanstack/vue-query'
import { announcePages, applicationName, applyTheme, createQueries, createTexts, textsOf } from 'ui-shared'
import { createPinia } from 'pinia'
import { createApp } from 'vue'
import { componentTexts } from './components/texts'
import './styles.css'
import { features } from './features'
import { createPages } from './router'
import { sessionTexts } from './session/texts'
import AdminShell from './shell/AdminShell.vue'
import { shellTexts } from './shell/texts'
import { prepareValidation } from './validation'

const router = createPages()
announcePages(router)
applyTheme()

const texts = createTexts({
  ...textsOf(features),
  shell: shellTexts,
  session: sessionTexts,
  components: componentTexts,
})
prepareValidation((key, values) => texts.global.t(key, values ?? {}))

createApp(AdminShell)
  .provide(applicationName, 'HostForge-beheer')
  .use(createPinia())
  .use(router)
  .use(texts)
  .use(VueQueryPlugin, { queryClient: createQueries() })
  .use(ui)
  .mount('#app')
