/** Problem details (RFC 9457) as the platform writes them, and the few that only a browser can have. */

export const problemKinds = [
  'unauthorized',
  'forbidden',
  'not-found',
  'invalid-request',
  'unreadable-body',
  'precondition-required',
  'precondition-failed',
  'idempotency-key-reused',
  'duplicate-suspected',
  'consent-missing',
  'agreement-missing',
  'nobody-may-read',
  'last-of-team',
  'no-card',
  'assessment-missing',
  'goals-missing',
  'sign-off-open',
  'merged',
  'merged-again',
  'illegal-transition',
  'not-the-writer',
  'not-the-steward',
  'own-work',
  'source-changed',
  'not-the-owner',
  'not-the-translator',
  'too-late-to-correct',
  'address-withheld',
  'cannot-email',
  'mail-not-sent',
  'cannot-sms',
  'sms-not-sent',
  'sms-uncertain',
  'no-way-out',
  'not-to-be-contacted',
  'safe-contact-unread',
  'payload-too-large',
  'file-kind-refused',
  'file-kind-mismatch',
  'heic-refused',
  'file-suspicious',
  'file-unreadable',
  'file-damaged',
  'image-too-large',
  'rate-limited',
  'upstream-unavailable',
  'upstream-timeout',
  'internal',
  'conflict',
  'offline',
] as const

export type ProblemKind = (typeof problemKinds)[number]

export interface FieldProblem {
  pointer: string
  code: string
  detail?: string
}

const byStatus: Record<number, ProblemKind> = {
  400: 'invalid-request',
  401: 'unauthorized',
  403: 'forbidden',
  404: 'not-found',
  409: 'conflict',
  412: 'precondition-failed',
  413: 'payload-too-large',
  422: 'invalid-request',
  428: 'precondition-required',
  429: 'rate-limited',
  502: 'upstream-unavailable',
  503: 'upstream-unavailable',
  504: 'upstream-timeout',
}

/** Another try, later, with the same request, may well succeed. */
const passing: readonly ProblemKind[] = [
  'offline',
  'rate-limited',
  'upstream-unavailable',
  'upstream-timeout',
  'internal',
]

export class Problem extends Error {
  readonly kind: ProblemKind
  readonly status: number
  readonly errors: FieldProblem[]
  readonly requestId: string | null
  readonly body: Record<string, unknown>
  readonly retryAfterSeconds: number | null

  constructor(
    kind: ProblemKind,
    status = 0,
    body: Record<string, unknown> = {},
    retryAfter: number | null = null,
  ) {
    super(kind)
    this.kind = kind
    this.status = status
    this.body = body
    this.errors = Array.isArray(body['errors']) ? body['errors'].filter(isFieldProblem) : []
    this.requestId = typeof body['requestId'] === 'string' ? body['requestId'] : null
    this.retryAfterSeconds = retryAfter
  }

  get passing(): boolean {
    return passing.includes(this.kind)
  }

  static offline(): Problem {
    return new Problem('offline')
  }

  static async from(response: Response): Promise<Problem> {
    const body: unknown = await response.json().catch(() => null)
    const known = isRecord(body) ? body : {}
    const seconds = Number(response.headers.get('Retry-After'))
    return new Problem(
      kindOf(known['type'], response.status),
      response.status,
      known,
      seconds > 0 ? seconds : null,
    )
  }
}

export function kindOf(type: unknown, status: number): ProblemKind {
  const name = typeof type === 'string' ? type.replace(/^urn:mrc:problem:/, '') : ''
  const known = problemKinds.find(kind => kind === name)
  return known ?? byStatus[status] ?? 'internal'
}

/** "#/name/given" is the form's field "name.given"; "#/reasons/0" is "reasons.0". */
export function fieldOf(pointer: string): string {
  return pointer
    .replace(/^#?\//, '')
    .split('/')
    .map(part => part.replaceAll('~1', '/').replaceAll('~0', '~'))
    .join('.')
}

export function asProblem(error: unknown): Problem {
  return error instanceof Problem ? error : new Problem('internal')
}

export function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

function isFieldProblem(value: unknown): value is FieldProblem {
  return isRecord(value) && typeof value['pointer'] === 'string' && typeof value['code'] === 'string'
}
