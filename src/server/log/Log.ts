/** What goes with a message into the log: plain values, never a secret, a cookie, a token, a code or what somebody sent. 日志字段 */
export type LogFields = Readonly<Record<string, string | number | boolean | null>>

/** Where the server tells what happened to it. 运行日志 */
export interface Log {
  info(message: string, fields?: LogFields): void
  warn(message: string, fields?: LogFields): void
  /** With what was thrown, whose stack goes into the log and never to a visitor. */
  error(message: string, error: unknown, fields?: LogFields): void
}
