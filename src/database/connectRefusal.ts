import { Refusal } from '../model/Refusal.ts'
import { addressInWords, type Address } from './Address.ts'
import { causesOf, refusalFromFault } from './refusalFromFault.ts'

const ELSE = '请检查环境变量 DATABASE_URL，或去掉它改用自带的数据库。'

/** By SQLSTATE, by the system's code, or by how the driver's sentence begins. */
const MEANINGS: readonly (readonly [said: RegExp, code: string, message: (where: string) => string])[] = [
  [
    /^28P01|client password must be/,
    'wrong-password',
    (where) => `数据库 ${where} 不接受这个用户名或密码。请检查环境变量 DATABASE_URL 里的用户名和密码。`,
  ],
  [
    /^28000/,
    'login-refused',
    (where) =>
      `数据库 ${where} 不让登录：没有这个用户，或者它的 pg_hba.conf 不准这台机器连接。请检查环境变量 DATABASE_URL，或请数据库管理员放行。`,
  ],
  [/^3D000/, 'no-such-database', (where) => `服务器上没有数据库 ${where}。请先请数据库管理员建好（编码 UTF8），再启动明镜。`],
  [/^42501/, 'no-rights', (where) => `数据库 ${where} 的这个用户没有足够的权限。请数据库管理员把数据库的所有权交给它，再启动明镜。`],
  [/^(ENOTFOUND|EAI_AGAIN)/, 'no-such-host', (where) => `找不到数据库服务器 ${where}。${ELSE}`],
  [
    /^ECONNREFUSED|^ENOENT/,
    'nobody-listens',
    (where) => `数据库服务器 ${where} 没有在运行，或端口不对。请启动它，或检查环境变量 DATABASE_URL。`,
  ],
  [
    /^(ETIMEDOUT|EHOSTUNREACH|ENETUNREACH)|timeout expired/,
    'no-answer',
    (where) => `数据库服务器 ${where} 没有回应。请检查网络和防火墙，以及环境变量 DATABASE_URL 里的主机和端口。`,
  ],
  [/^57P0[123]/, 'database-starting', (where) => `数据库服务器 ${where} 正在启动或停止。请稍候再启动明镜。`],
  [
    /does not support SSL/,
    'no-tls',
    (where) => `数据库服务器 ${where} 没有开启加密连接。请它的管理员开启，或去掉 DATABASE_URL 里的 sslmode。`,
  ],
  [
    /^(DEPTH_ZERO_SELF_SIGNED_CERT|SELF_SIGNED_CERT_IN_CHAIN|UNABLE_TO_\w+|CERT_\w+|ERR_TLS_\w+|HOSTNAME_MISMATCH)/,
    'untrusted-certificate',
    (where) => `数据库服务器 ${where} 的证书不能验证。请在 DATABASE_URL 里用 sslrootcert=… 指出它的根证书文件。`,
  ],
  [
    /^(ERR_INVALID_URL|ERR_INVALID_ARG_VALUE)|Invalid URL|URI malformed/,
    'malformed-address',
    () =>
      '环境变量 DATABASE_URL 写得不对。它应当像 postgres://用户名:密码@主机:5432/数据库名；密码里的 @ : / # ? % 要写成 %40 %3A %2F %23 %3F %25。',
  ],
]

/** Why a database could not be used, as one sentence that shows no password; null where it is our own fault. 数据库连不上的原因 */
export function connectRefusal(error: unknown, address: Address): Refusal | null {
  for (const cause of causesOf(error)) {
    if (cause instanceof Refusal) return cause
    const code = typeof cause.code === 'string' ? cause.code : ''
    // A socket that is not there; a file that is not there is our own fault.
    if (code === 'ENOENT' && !('syscall' in cause && cause.syscall === 'connect')) continue
    const said = `${code} ${cause.message}`
    const known = MEANINGS.find(([pattern]) => pattern.test(said) || pattern.test(cause.message))
    if (known) return new Refusal('unavailable', known[1], known[2](addressInWords(address)))
  }
  return refusalFromFault(error)
}
