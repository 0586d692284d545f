/** Which packages the list shows. */
export const SHOWN = ['offered', 'retired', 'all'] as const
