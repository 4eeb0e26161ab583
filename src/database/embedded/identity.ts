import { readFileSync } from 'node:fs'
import { Refusal } from '../../model/Refusal.ts'

/** Whose process something is: what `spawn` and `chown` are given. Null: our own. 进程身份 */
export interface Identity {
  readonly uid: number
  readonly gid: number
}

/**
 * Where no distribution and no service manager hands out users (systemd lists 60578 to 61183 as unused). Not `nobody`: whatever else runs as that user could
 * read the data and reach the socket.
 */
const OWN_UIDS = Array.from({ length: 100 }, (_, index) => 60_850 + index)

interface User extends Identity {
  readonly name: string
}

/** Are we root? PostgreSQL refuses to be. */
export const isRoot = (): boolean => process.getuid?.() === 0

/** Who the server shall be when we are root: a user of its own, without a name. */
export function serverIdentity(users: readonly User[] = readUsers()): Identity {
  const taken = new Set(users.map(({ uid }) => uid))
  const uid = OWN_UIDS.find((candidate) => !taken.has(candidate))
  if (uid === undefined) throw new Error(`every uid from ${OWN_UIDS[0] ?? 0} on is taken`)
  return { uid, gid: uid }
}

/** Who `initdb` shall be when we are root: it looks for its user's name, so it must be one that has one. */
export function initdbIdentity(users: readonly User[] = readUsers()): Identity {
  const ordinary = users.filter(({ uid }) => uid > 0)
  const user = ordinary.find(({ name }) => name === 'nobody') ?? ordinary.find(({ name }) => name === 'daemon') ?? ordinary[0]
  if (user) return { uid: user.uid, gid: user.gid }
  throw new Refusal(
    'unavailable',
    'no-ordinary-user',
    '数据库不能以 root 身份运行，而这台机器上没有任何普通用户可用。请新建一个普通用户来运行明镜，或在环境变量 DATABASE_URL 里写明已有的 PostgreSQL。',
  )
}

/** The users of the machine as /etc/passwd has them; none where there is no such file. */
function readUsers(): readonly User[] {
  let text: string
  try {
    text = readFileSync('/etc/passwd', 'utf8')
  } catch {
    // A container may have no such file.
    return []
  }
  return text.split('\n').flatMap((line) => {
    const [name, , uid, gid] = line.split(':')
    return name !== undefined && /^\d+$/.test(uid ?? '') && /^\d+$/.test(gid ?? '') ? [{ name, uid: Number(uid), gid: Number(gid) }] : []
  })
}

/** The name of a user, or his number where he has none. */
export const userName = (uid: number, users: readonly User[] = readUsers()): string =>
  users.find((user) => user.uid === uid)?.name ?? `编号 ${uid}`
