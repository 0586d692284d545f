import { answer, Problem, type components } from 'ui-shared'
import { defineStore } from 'pinia'
import { computed, ref, shallowRef } from 'vue'
import { api } from '../api'

export type SignedIn = components['schemas']['SignedIn']
export type Role = SignedIn['roles'][number]

/** Who is signed in: what the server says, never what a token says. */
export const useSession = defineStore('session', () => {
  const staff = shallowRef<SignedIn | null>(null)
  const recognised = ref(false)
  /** The question over the page, while it is asked. */
  const asked = shallowRef<{ promise: Promise<boolean>; settle: (signedIn: boolean) => void } | null>(null)

  /** Finds out, once, whether someone is signed in. */
  async function recognise(): Promise<void> {
    if (recognised.value) return
    try {
      staff.value = await answer(api.GET('/api/auth/me'))
      recognised.value = true
    } catch (failure) {
      recognised.value = Problem.of(failure).status === 401
      staff.value = null
    }
  }

  async function signIn(email: string, password: string): Promise<void> {
    staff.value = await answer(api.POST('/api/auth/login', { body: { email, password } }))
    recognised.value = true
    asked.value?.settle(true)
    asked.value = null
  }

  async function signOut(): Promise<void> {
    await answer(api.POST('/api/auth/logout'))
    staff.value = null
  }

  /** Asks for a sign-in over the page; many requests that need it at once wait for the same one. */
  function askAgain(): Promise<boolean> {
    if (!staff.value) return Promise.resolve(false)
    if (!asked.value) {
      let settle: (signedIn: boolean) => void = () => undefined
      const promise = new Promise<boolean>((resolve) => (settle = resolve))
      asked.value = { promise, settle }
    }
    return asked.value.promise
  }

  /** They would rather not. */
  function decline(): void {
    asked.value?.settle(false)
    asked.value = null
    staff.value = null
  }

  const may = (...roles: Role[]) => roles.some((role) => staff.value?.roles.includes(role))

  return { staff, recognise, signIn, signOut, askAgain, decline, may, isAsked: computed(() => asked.value !== null) }
})
