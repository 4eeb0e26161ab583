import pg from 'pg'
import { Refusal } from '../model/Refusal.ts'
import { addressInWords, clientConfig } from './Address.ts'
import { connectRefusal } from './connectRefusal.ts'

/** The oldest PostgreSQL that the tests run on. */
const OLDEST_MAJOR = 15

interface Found {
  readonly version: string
  readonly number: number
  readonly encoding: string
  readonly may_create: boolean
  readonly schema: string | null
  readonly fsync: string
  readonly synchronous_commit: string
}

const ASK = `select current_setting('server_version') as version, current_setting('server_version_num')::int as number,
  current_setting('server_encoding') as encoding, current_setting('fsync') as fsync, current_setting('synchronous_commit') as synchronous_commit,
  current_schema() as schema,
  has_database_privilege(current_database(), 'create') and coalesce(has_schema_privilege(current_schema(), 'create'), false) as may_create`

/**
 * Sees that the server behind a DATABASE_URL can be used, or says in one sentence why not. 检查数据库服务器
 *
 * @returns what whoever looks after it should know, a sentence each
 */
export async function openServer(url: string): Promise<readonly string[]> {
  const where = addressInWords(url)
  try {
    if (!/^postgres(ql)?:\/\//.test(url)) throw Object.assign(new Error('Invalid URL'), { code: 'ERR_INVALID_URL' })
    const client = new pg.Client(clientConfig(url, 'check'))
    client.on('error', () => undefined)
    try {
      await client.connect()
      const { rows } = await client.query<Found>(ASK)
      const [found] = rows
      if (!found) throw new Error('the server did not answer what it is')
      refuseUnfit(found, where)
      return warningsOf(found, where)
    } finally {
      await client.end().catch(() => undefined)
    }
  } catch (error) {
    throw connectRefusal(error, url) ?? error
  }
}

function refuseUnfit({ version, number, encoding, may_create: mayCreate }: Found, where: string): void {
  if (number < OLDEST_MAJOR * 10_000) {
    throw new Refusal(
      'unavailable',
      'database-too-old',
      `数据库 ${where} 是 PostgreSQL ${version}，明镜要 ${OLDEST_MAJOR} 或更新的版本。请升级它，或去掉 DATABASE_URL 改用自带的数据库。`,
    )
  }
  if (encoding !== 'UTF8') {
    throw new Refusal(
      'unavailable',
      'not-utf8',
      `数据库 ${where} 的编码是 ${encoding}，存不下全部汉字。请数据库管理员另建一个编码为 UTF8 的数据库。`,
    )
  }
  if (!mayCreate) {
    throw new Refusal(
      'unavailable',
      'no-rights',
      `数据库 ${where} 的这个用户不能建表。请数据库管理员把这个数据库的所有权交给它（ALTER DATABASE … OWNER TO …），再启动明镜。`,
    )
  }
}

function warningsOf({ fsync, synchronous_commit: commit }: Found, where: string): readonly string[] {
  return [
    ...(fsync === 'off' ? [`数据库 ${where} 关闭了 fsync，断电会丢失数据。请数据库管理员打开它。`] : []),
    ...(commit === 'off' ? [`数据库 ${where} 关闭了 synchronous_commit，断电会丢失刚保存的数据。请数据库管理员打开它。`] : []),
  ]
}
