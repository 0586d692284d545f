/** One field at fault: its path in the body, a stable code, and words for people. */
export interface FieldFault {
  field: string
  code: string
  message: string
}

interface ProblemBody {
  type?: string
  title?: string
  status?: number
  detail?: string
  requestId?: string
  errors?: FieldFault[]
  current?: unknown
}

/**
 * What the server would not or could not do (RFC 9457). `code` is what we decide on: the last part of the problem's
 * type, or `unreachable` where no answer came at all.
 */
export class Problem extends Error {
  readonly code: string
  readonly status: number
  readonly title: string
  readonly requestId: string | undefined
  readonly errors: FieldFault[]
  /** The present state of what was to be changed, with conflicts. */
  readonly current: unknown
  /** The entity tag of `current`. */
  readonly etag: string | null
  readonly members: Record<string, unknown>

  constructor(body: ProblemBody, etag: string | null = null) {
    super(body.detail ?? body.title ?? 'unknown')
    this.name = 'Problem'
    this.code = body.type?.replace(/^.*\/problems\//, '') ?? 'internal-error'
    this.status = body.status ?? 0
    this.title = body.title ?? ''
    this.requestId = body.requestId
    this.errors = body.errors ?? []
    this.current = body.current
    this.etag = etag
    this.members = body as Record<string, unknown>
  }

  /** The failure if it is a problem; whatever else it is, is a mistake of ours and goes on. */
  static of(failure: unknown): Problem {
    if (failure instanceof Problem) return failure
    throw failure
  }

  /** Whether someone else changed it meanwhile, and we can show to what. */
  get isConflict(): boolean {
    return (this.status === 409 || this.status === 412) && this.current !== undefined
  }

  /** Whether the same request may succeed later, without anything being changed. */
  get mayPass(): boolean {
    return this.code === 'unreachable' || this.status === 429 || this.status >= 500
  }
}
