import type { Texts } from 'ui-shared'

export const sessionTexts: Texts = {
  nl: {
    title: 'Inloggen',
    email: 'E-mailadres',
    password: 'Wachtwoord',
    signIn: 'Inloggen',
    signOut: 'Uitloggen',
    ended: 'Je sessie is verlopen',
    endedLead: 'Log opnieuw in; wat je had ingevuld staat er nog.',
    decline: 'Naar het inlogscherm',
    account: 'Account van {email}',
    roles: { ADMIN: 'Beheerder', SUPPORT: 'Support', ACCOUNTANT: 'Boekhouding', VIEWER: 'Meekijker' },
  },
  en: {
    title: 'Sign in',
    email: 'E-mail address',
    password: 'Password',
    signIn: 'Sign in',
    signOut: 'Sign out',
    ended: 'Your session has ended',
    endedLead: 'Sign in again; what you filled in is still there.',
    decline: 'To the sign-in page',
    account: 'Account of {email}',
    roles: { ADMIN: 'Administrator', SUPPORT: 'Support', ACCOUNTANT: 'Accounting', VIEWER: 'Viewer' },
  },
}
