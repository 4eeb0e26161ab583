import { Refusal } from '../../model/Refusal.ts'
import { isInside, portOfUrl, targetFor, USUAL_PORTS } from '../../outgoing/Target.ts'
import type { Db } from '../../store/Db.ts'
import { outgoingTargetsFor } from '../../store/queries/outgoing.ts'
import { hostOf } from '../siteHosts.ts'

/**
 * Stops where an address lies at a port of an inside host that no administrator named: who writes addresses down does not choose what is read inside.
 * 核对端口
 *
 * A host that nobody allowed yet is shown, with its ports, to who does.
 */
export async function refuseClosedPort(tx: Db, urls: readonly (string | null)[]): Promise<void> {
  const given = urls.filter((url) => url !== null)
  if (given.length === 0) return
  const inside = (await outgoingTargetsFor(tx, 'site')).filter(isInside)
  for (const url of given) {
    const host = hostOf(url) ?? ''
    const own = inside
      .filter((target) => target.host === host)
      .flatMap((target) => (target.port === null ? USUAL_PORTS.map((port) => ({ ...target, port })) : [target]))
    const port = portOfUrl(new URL(url))
    if (own.length === 0 || targetFor(own, host, port) !== null) continue
    throw new Refusal(
      'forbidden',
      'site-port-not-allowed',
      `${host} 是内网的主机，只允许访问它的端口 ${own.map((target) => target.port).join('、')}，没有允许 ${port}，没有保存。确实要检查这个端口上的网页，请系统管理员在“系统—外联”里允许 ${host} 的端口 ${port}，再保存。`,
    )
  }
}
