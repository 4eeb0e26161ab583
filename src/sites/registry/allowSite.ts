import { isIP } from 'node:net'
import type { Actor } from '../../model/Actor.ts'
import { Refusal } from '../../model/Refusal.ts'
import { reachOf } from '../../outgoing/reachOf.ts'
import { placeOf } from '../../outgoing/targets.ts'
import { USUAL_PORTS } from '../../outgoing/Target.ts'
import { perform } from '../../store/perform.ts'
import { announce } from '../../store/queries/announce.ts'
import { addOutgoingTarget, endOutgoingTarget, outgoingTargetsFor } from '../../store/queries/outgoing.ts'
import { columnOrigins } from '../../store/queries/sites.ts'
import type { Store } from '../../store/Store.ts'
import { refuseReserved } from '../siteAddress.ts'
import { hostsOf } from './hostsOf.ts'
import { livingSite } from './heldSite.ts'

/** A port of a host. 主机的端口 */
interface HostPort {
  readonly host: string
  readonly port: number
}

/** What an administrator allows of a website, as he saw it. 允许访问 */
export interface Allowing {
  readonly site: string
  readonly hosts: readonly string[]
  /** Of hosts in the office's own network, besides those of pages as a rule. */
  readonly ports?: readonly HostPort[]
  /** They lie in the office's own network. */
  readonly privateAllowed: boolean
  readonly why: string
}

/**
 * Lets runs over a website connect to hosts of its; only these are visited, and by nothing else of the program. 允许检查网站
 *
 * A host out there is its owner's with all its ports. Of one in the office's own network it is the ports that he saw: whoever writes down a front page
 * or a column would else choose what is read there.
 */
export function allowSite(store: Store, actor: Actor, { site: id, hosts, ports = [], privateAllowed, why }: Allowing): Promise<void> {
  return perform(store, actor, async ({ tx, at, record }) => {
    const site = await livingSite(tx, id)
    const own = hostsOf(site.front, await columnOrigins(tx, [id])).map(({ host }) => host)
    const asked = [...new Set(hosts.map((host) => host.trim().toLowerCase()))]
    const foreign = asked.find((host) => !own.includes(host))
    if (foreign !== undefined) {
      throw new Refusal('invalid', 'not-of-site', `${foreign} 不是这个网站的主机，没有允许。请刷新网站页面，按列出的主机再试。`)
    }
    if (asked.length === 0) throw new Refusal('invalid', 'no-host', '没有选要允许的主机。请至少选一个。')
    const allowed = await outgoingTargetsFor(tx, 'site')
    for (const host of asked) {
      refuseReserved(host)
      refuseInside(host, privateAllowed)
      const wanted = privateAllowed ? [...USUAL_PORTS, ...ports.filter((one) => one.host === host).map(({ port }) => port)] : [null]
      const before = allowed.filter((target) => target.host === host)
      const kept = before.filter((target) => target.privateAllowed === privateAllowed && (target.port === null) === !privateAllowed)
      for (const target of before.filter((one) => !kept.includes(one))) {
        await endOutgoingTarget(tx, target.id, at)
        record({ act: 'outgoing.end', on: { kind: 'outgoing', id: placeOf(target) }, why })
      }
      for (const port of new Set(wanted)) {
        if (kept.some((target) => target.port === port)) continue
        await addOutgoingTarget(tx, { host, port, use: 'site', privateAllowed, purpose: site.name, by: actor.id, at })
        record({ act: 'outgoing.allow', on: { kind: 'outgoing', id: placeOf({ host, port }) }, why, refs: { site: id } })
      }
    }
    await announce(tx, { kind: 'site', site: id })
  })
}

/** An address of the office's own network is meant only where somebody says that it is one. */
function refuseInside(host: string, privateAllowed: boolean): void {
  if (privateAllowed || isIP(host) === 0 || reachOf(host) !== 'inside') return
  throw new Refusal('invalid', 'site-inside', `${host} 是本机或内网的地址，没有允许。网站确实在本机或内网的，请勾选“允许内网地址”。`)
}
