import { isIP } from 'node:net'
import { bareHost } from './bareHost.ts'
import { reachOf } from './reachOf.ts'

/** A host and port to which an administrator allows connections. 允许连接的地址 */
export interface Target {
  readonly host: string
  /** Null: every port of the host, which then lies outside. */
  readonly port: number | null
  /** It may be on this machine or in the office's own network. */
  readonly privateAllowed: boolean
  /** Never connected to, whatever the host’s name leads to: where the program itself and its database answer. */
  readonly closed?: readonly ClosedPlace[]
}

/** A port that stays closed, on this machine and at the addresses of whoever has it. 不连接的地方 */
export interface ClosedPlace {
  readonly port: number
  readonly addresses: readonly string[]
}

/** At which pages are published as a rule. 通常的网页端口 */
export const USUAL_PORTS = [80, 443] as const

/** May what answers there be inside? Then its ports are named one by one. 可能在内网 */
export const isInside = ({ host, privateAllowed }: Pick<Target, 'host' | 'privateAllowed'>): boolean =>
  privateAllowed || (isIP(host) !== 0 && reachOf(host) === 'inside')

/** The port that an address leads to. 网址的端口 */
export const portOfUrl = ({ protocol, port }: URL): number => (port === '' ? (protocol === 'https:' ? 443 : 80) : Number(port))

/** The target that allows a connection there; a host is one name, never a suffix. */
export const targetFor = (targets: readonly Target[], host: string, port: number): Target | null =>
  targets.find((target) => target.host === host.toLowerCase() && (target.port === null || target.port === port)) ?? null

/** The target that allows a visit to an address. */
export const targetOfUrl = (targets: readonly Target[], url: URL): Target | null =>
  targetFor(targets, bareHost(url.hostname), portOfUrl(url))
