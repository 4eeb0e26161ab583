import { X509Certificate } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { resolve } from 'node:path'
import { createSecureContext } from 'node:tls'
import { DAY_MS } from '../../model/instantAfter.ts'
import { OptionsError, type Options } from './options.ts'
import type { Place } from './listen.ts'
import { startedIn } from './startedIn.ts'

/** Reads certificate and key, and sees that they belong together. 读证书 */
export async function readTls(tls: Options['tls']): Promise<Place['tls']> {
  if (!tls) return null
  const [cert, key] = await Promise.all([readPem(tls.certificate, '证书'), readPem(tls.key, '私钥')])
  try {
    createSecureContext({ cert, key })
  } catch {
    throw new OptionsError(
      `证书“${tls.certificate}”和私钥“${tls.key}”用不了：两个都应是 PEM 文件（文件里有 BEGIN 字样）、互相配套、私钥没有设密码。请检查有没有写反，或请签发的人重新导出。`,
    )
  }
  return { cert, key }
}

/** What to say of a certificate that browsers will warn of; it does not keep an office from its data. */
export function certificateWarning({ cert }: NonNullable<Place['tls']>, now: Date): string | null {
  const { validTo } = new X509Certificate(cert)
  const until = new Date(validTo)
  const days = Math.floor((until.getTime() - now.getTime()) / DAY_MS)
  if (days < 0) return '证书已经过期，浏览器会提示不安全。请尽快换成新签发的证书，再重新启动。'
  return days <= 30 ? `证书还有 ${days} 天到期。请提前换成新签发的证书，再重新启动。` : null
}

async function readPem(file: string, what: string): Promise<Buffer> {
  try {
    return await readFile(resolve(startedIn(), file))
  } catch {
    throw new OptionsError(`读不了 --tls 后面的${what}文件“${file}”。请看它在不在、有没有读的权限。`)
  }
}
