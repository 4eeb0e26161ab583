import { Refusal } from '../model/Refusal.ts'

const RETRY = '如果刚才在保存，请稍候刷新页面，核对是否已经存下，再决定要不要重做。'

/** What the server or the system said by code, where somebody can do something about it. SQLSTATE: PostgreSQL manual, appendix A. */
const BY_CODE: Readonly<Record<string, readonly [code: string, message: string]>> = {
  '53100': ['disk-full', '没有存下：存放数据的磁盘满了。请联系管理员腾出空间，再试一次。'],
  '53200': ['out-of-memory', '没有做完：数据库的内存不够了。请稍候再试；如果一再出现，请联系管理员。'],
  '53300': ['too-many-connections', '数据库的连接用完了。请稍候再试；如果一再出现，请管理员检查还有哪些程序连着这个数据库。'],
  '57014': ['took-too-long', '没有做完：数据库用了太久，已经停下，没有改动任何数据。请稍候再试；如果一再出现，请联系管理员。'],
  '55P03': ['busy', '没有做完：别人正在改同一处，等了太久。没有改动任何数据，请稍候再试。'],
  '40P01': ['busy', '没有做完：和别人同时改了同一处。没有改动任何数据，请再试一次。'],
  '25006': ['database-read-only', '没有存下：数据库现在只能读、不能写（可能正在切换主备）。请稍候再试，或联系管理员。'],
  '25P03': ['took-too-long', '没有做完：这一步中途停得太久，数据库已经取消，没有改动任何数据。请再试一次。'],
}

/** The connection is gone, or there was none to be had. */
const LOST = new Set([
  '57P01',
  '57P02',
  '57P03',
  '57P05',
  'ECONNREFUSED',
  'ECONNRESET',
  'ENOENT',
  'EPIPE',
  'ETIMEDOUT',
  'EHOSTUNREACH',
  'ENETUNREACH',
  'ENOTFOUND',
  'EAI_AGAIN',
])
/** What the driver says without a code. */
const LOST_WORDS = [
  'Connection terminated',
  'Client has encountered a connection error',
  'Client was closed',
  'Cannot use a pool after calling end',
  'timeout expired',
]

/** All connections of the pool were in use for too long; nothing was sent yet. */
const ALL_IN_USE = 'timeout exceeded when trying to connect'

/** A fault and what caused it, outermost first. */
export function* causesOf(error: unknown): Generator<Error & { readonly code?: unknown }> {
  for (let cause = error; cause instanceof Error; cause = cause.cause) yield cause
}

const codeOf = ({ code }: { readonly code?: unknown }): string => (typeof code === 'string' ? code : '')

/** Did the connection break, or could none be made? 连接断开 */
export function isConnectionLost(error: unknown): boolean {
  for (const cause of causesOf(error)) {
    const code = codeOf(cause)
    // ENOENT: the socket of our own server is not there. A file that is not there is no database's fault.
    if (code === 'ENOENT' && !('syscall' in cause && cause.syscall === 'connect')) continue
    if (LOST.has(code) || code.startsWith('08')) return true
    if (LOST_WORDS.some((words) => cause.message.startsWith(words))) return true
  }
  return false
}

/**
 * What a database's fault means to who asked: the refusal that it is, or null where the fault is our own. 数据库故障
 *
 * A connection lost while a change was being committed leaves open whether it was, so the message never claims that it was not.
 */
export function refusalFromFault(error: unknown): Refusal | null {
  for (const cause of causesOf(error)) {
    if (cause instanceof Refusal) return cause
    const known = BY_CODE[codeOf(cause)]
    if (known) return new Refusal('unavailable', ...known)
    if (cause.message === ALL_IN_USE) {
      return new Refusal('unavailable', 'busy', '没有做完：现在同时使用的人太多，等了太久。没有改动任何数据，请稍候再试。')
    }
  }
  if (!isConnectionLost(error)) return null
  return new Refusal('unavailable', 'database-away', `数据库暂时连不上，恢复后会自动接上。${RETRY}`)
}
