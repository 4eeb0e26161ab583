/** What the log keeps of a fault: which, where; nothing that somebody sent. 故障记录 */
export interface FaultFields {
  readonly name: string
  readonly code: string | null
  readonly message: string
  readonly stack: readonly string[]
  readonly cause: FaultFields | null
}

/** Deeper causes are of no use to anybody. */
const DEEPEST = 4

/**
 * A fault as the log keeps it. A failed query carries the values that it was asked with, among them what people typed; of it only the
 * statement stays. So does what stands in quotes in the database's own words.
 */
export function faultFields(error: unknown, depth = 0): FaultFields {
  if (!(error instanceof Error))
    return { name: typeof error, code: null, message: 'Something was thrown that is no error.', stack: [], cause: null }
  const code = 'code' in error && typeof error.code === 'string' ? error.code : null
  return {
    name: error.name,
    code,
    message: messageOf(error),
    stack: (error.stack ?? '')
      .split('\n')
      .filter((line) => /^\s+at /u.test(line))
      .map((line) => line.trim()),
    cause: error.cause === undefined || depth >= DEEPEST ? null : faultFields(error.cause, depth + 1),
  }
}

function messageOf(error: Error): string {
  if ('query' in error && typeof error.query === 'string') return `Failed query: ${error.query}`
  // A fault of PostgreSQL names tables and constraints, and quotes values alike; its code says which it is.
  if ('severity' in error) return error.message.replace(/"[^"]*"/gu, '"…"')
  return error.message
}
