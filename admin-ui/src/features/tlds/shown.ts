/** Which extensions the list shows. */
export const SHOWN = ['offered', 'withdrawn', 'all'] as const
