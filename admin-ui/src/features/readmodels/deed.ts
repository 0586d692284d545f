/** What an admin is about to have done to a read model. */
export interface Deed {
  kind: 'rebuild' | 'show' | 'back' | 'drop'
  model: string
  /** The read model's name as people read it. */
  title: string
  /** The generation; of no meaning for a rebuild, which makes one. */
  number: number
}
