import { personalData } from './api'

/** Gives the browser a file with all that is held about a customer. */
export async function download(id: string): Promise<void> {
  const content = JSON.stringify(await personalData(id), null, 2)
  const address = URL.createObjectURL(new Blob([content], { type: 'application/json' }))
  const link = document.createElement('a')
  link.href = address
  link.download = `personal-data-${id}.json`
  link.click()
  URL.revokeObjectURL(address)
}
