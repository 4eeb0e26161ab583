import type { VisitStatus } from '../../model/VisitStatus.ts'

/** One request; redirects and cookies are the caller's. 一次请求 */
export interface Asked {
  readonly url: URL
  readonly headers: Readonly<Record<string, string>>
  /** So many bytes of the body as they come over the wire, for what it says it is; what follows is not waited for. */
  readonly limitOf: (contentType: string) => number
}

/** What came back, as it came. 回应 */
export interface Answered {
  readonly kind: 'answered'
  readonly code: number
  /** Lower-case names; a header that came more than once is a list. */
  readonly headers: Readonly<Record<string, string | readonly string[] | undefined>>
  readonly body: Uint8Array
  /** `limit`: we had enough; `short`: it ended before it was whole. */
  readonly cut: 'limit' | 'short' | null
}

/** Nothing came back that could be read. 没有回应 */
export interface NotAnswered {
  readonly kind: 'not-answered'
  readonly status: VisitStatus
  /** The system's own word for it, for a log: `ECONNRESET`. */
  readonly note: string
}

/** Asks one address over connections that were checked; never throws for what a server does. 客户端 */
export interface Client {
  ask(asked: Asked): Promise<Answered | NotAnswered>
  close(): Promise<void>
}

/** First value of a header. */
export function headerOf({ headers }: Pick<Answered, 'headers'>, name: string): string | null {
  const value = headers[name]
  return (typeof value === 'string' ? value : value?.[0]) ?? null
}
