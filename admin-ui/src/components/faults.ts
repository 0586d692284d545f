import type { FormError, FormInputEvents } from '@nuxt/ui'
import type { FieldFault } from 'ui-shared'
import { ref, watch, type Ref } from 'vue'

/** A fault as the summary tells it. */
export interface ToldFault {
  /** The field's element; undefined where no field is at fault. */
  id: string | undefined
  label: string
  message: string
}

type Found = FormError & { id?: string }
interface Form {
  setErrors: (errors: { name: string; message: string }[]) => void
  getErrors: () => Found[]
}

interface Telling {
  /** The name of a field, by its path as forms say it (`items.0.domain`). */
  label: (name: string) => string
  /** Better words than the server's. */
  words?: (fault: FieldFault) => string
}

/**
 * What is at fault in a form: at its field, and in a summary that leads there. The summary is gathered when the form is
 * sent, not while someone types.
 *
 * @param form the kit's form
 * @param faults what the server found
 */
export function useFaults(form: Readonly<Ref<unknown>>, faults: () => FieldFault[], { label, words }: Telling) {
  const told = ref<ToldFault[]>([])
  // A form looks at its fields when it is sent, and from then on with each key. A fault that appears or goes when a field
  // is left, or a moment later, moves the button away from under the pointer, and the click is lost.
  const validateOn = ref<FormInputEvents[]>([])

  // what the server found goes where the reader can mend it
  watch(faults, (found) => {
    if (found.length) validateOn.value = ['input']
    const shown = form.value as Form | null
    const named = found.map((fault) => ({ name: nameOf(fault), message: words?.(fault) ?? fault.message }))
    shown?.setErrors(named)
    const ids = new Map(shown?.getErrors().map(({ name, id }) => [name, id]))
    told.value = named.map(({ name, message }) => ({ id: ids.get(name), label: label(name), message }))
  })

  /** For the form's own findings. */
  function refuse({ errors }: { errors: Found[] }) {
    validateOn.value = ['input']
    told.value = errors.map(({ id, name, message }) => ({ id, label: label(name ?? ''), message }))
  }

  return { told, refuse, validateOn }
}

/** The server's `items[0].domain` as forms say it. */
export function nameOf({ field }: Pick<FieldFault, 'field'>): string {
  return field.replace(/\[(\d+)\]/g, '.$1')
}
