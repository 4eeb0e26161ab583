import { isIP } from 'node:net'
import type { Actor } from '../model/Actor.ts'
import { Refusal } from '../model/Refusal.ts'
import { perform } from '../store/perform.ts'
import {
  addOutgoingTarget,
  endOutgoingTarget,
  findOutgoingTarget,
  listOutgoingTargets,
  outgoingTargetsFor,
  type OutgoingTarget,
} from '../store/queries/outgoing.ts'
import type { Store } from '../store/Store.ts'
import { openOutgoing } from './openOutgoing.ts'
import { reachOf } from './reachOf.ts'
import { isInside, targetFor, type Target } from './Target.ts'

const HTTPS = 443

/** One label after another of letters, digits and hyphens; Chinese names in their ASCII form. */
const HOST_NAME = /^(?=.{1,253}$)[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?(?:\.[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?)*$/

/** Allows connections to a host and port. 允许外联 */
export async function allowOutgoing(
  store: Store,
  actor: Actor,
  asked: Target & { readonly use: OutgoingTarget['use']; readonly purpose: string },
): Promise<number> {
  const host = asciiName(asked.host)
  const { port, privateAllowed, purpose, use } = asked
  if (use === 'service' && (port === null || !Number.isInteger(port) || port < 1 || port > 65_535))
    throw new Refusal('invalid', 'outgoing-port', '端口应是 1 到 65535 之间的整数，网页一般是 443 或 80。')
  if (use === 'site') refuseSitePort({ host, port, privateAllowed })
  if (purpose.trim() === '') throw new Refusal('invalid', 'outgoing-purpose', '请写明连接它做什么，例如“逾期提醒推送”。')
  if (isIP(host) !== 0 && reachOf(host) === 'never')
    throw new Refusal('invalid', 'outgoing-never', `${host} 是保留的地址，不会有单位的服务器在那里，不能允许。`)
  return perform(store, actor, async ({ tx, at, record }) => {
    if (isAllowed(await outgoingTargetsFor(tx, use), host, port))
      throw new Refusal(
        'conflict',
        'outgoing-twice',
        `${placeOf({ host, port })} 已经在允许的名单里。要改它的端口或者是否在内网，请先停止原来的。`,
      )
    const id = await addOutgoingTarget(tx, { host, port, use, privateAllowed, purpose: purpose.trim(), by: actor.id, at })
    record({ act: 'outgoing.allow', on: { kind: 'outgoing', id: placeOf({ host, port }) }, why: purpose.trim() })
    return id
  })
}

/** A website out there is its owner's, with every port; of one inside it is each port that somebody names. */
function refuseSitePort({ host, port, privateAllowed }: Target): void {
  if (!privateAllowed && isInside({ host, privateAllowed }))
    throw new Refusal(
      'invalid',
      'outgoing-site-inside',
      `${host} 是本机或内网的地址。要检查的网站确实在那里的，请勾选“允许内网地址”，并写明端口。`,
    )
  if (privateAllowed && port === null)
    throw new Refusal('invalid', 'outgoing-port', '内网的网站要写明端口，一次一个，网页一般是 443 或 80。')
  if (!privateAllowed && port !== null)
    throw new Refusal('invalid', 'outgoing-port', '外面的网站不分端口，请不要填写端口；它在本机或内网的，请勾选“允许内网地址”。')
}

/** Takes the permission back, from the next connection on. 停止外联 */
export async function endOutgoing(store: Store, actor: Actor, id: number): Promise<void> {
  await perform(store, actor, async ({ tx, at, record }) => {
    const target = await existing(findOutgoingTarget(tx, id))
    await endOutgoingTarget(tx, id, at)
    record({ act: 'outgoing.end', on: { kind: 'outgoing', id: placeOf(target) } })
  })
}

/** Connects once and hangs up, so that an administrator sees whether it works. 试连 */
export async function tryOutgoing({ db }: Pick<Store, 'db'>, id: number): Promise<{ readonly address: string }> {
  const { host, port, privateAllowed } = await existing(listOutgoingTargets(db).then((all) => all.find((one) => one.id === id) ?? null))
  // Of a website out there every port is allowed; most answer at this one.
  const tried = port ?? HTTPS
  const socket = await openOutgoing([{ host, port, privateAllowed }], { host, port: tried, tls: tried === HTTPS })
  const address = socket.remoteAddress ?? host
  socket.destroy()
  return { address }
}

/** As the journal and people have it; a public website without a port. 外联地址 */
export const placeOf = ({ host, port }: Pick<Target, 'host' | 'port'>): string => (port === null ? host : `${host}:${port}`)

const isAllowed = (targets: readonly Target[], host: string, port: number | null): boolean =>
  port === null ? targets.some((target) => target.host === host) : targetFor(targets, host, port) !== null

async function existing(found: Promise<OutgoingTarget | null>): Promise<OutgoingTarget> {
  const target = await found
  if (!target) throw new Refusal('not-found', 'no-outgoing', '名单里没有这一条，可能刚被停止。请刷新再看。')
  return target
}

function asciiName(given: string): string {
  const text = given.trim().toLowerCase()
  if (isIP(text) !== 0) return text
  const host = !/[\s/:@?#*%\\]/u.test(text) && URL.canParse(`http://${text}/`) ? new URL(`http://${text}/`).hostname : ''
  // An URL reads 0x7f.1 as 127.0.0.1: what was not written as an address is none.
  if (!HOST_NAME.test(host) || isIP(host) !== 0)
    throw new Refusal('invalid', 'outgoing-host', `“${given.trim()}”不是主机名。请只写名称，例如 www.example.gov.cn，不带 http:// 和路径。`)
  return host
}
