import { bareHost } from './bareHost.ts'

/** A host and port to which an administrator allows connections. 允许连接的地址 */
export interface Target {
  readonly host: string
  /** Null: every port of the host. */
  readonly port: number | null
  /** It may be on this machine or in the office's own network. */
  readonly privateAllowed: boolean
}

/** The target that allows a connection there; a host is one name, never a suffix. */
export const targetFor = (targets: readonly Target[], host: string, port: number): Target | null =>
  targets.find((target) => target.host === host.toLowerCase() && (target.port === null || target.port === port)) ?? null

/** The target that allows a visit to an address. */
export const targetOfUrl = (targets: readonly Target[], { protocol, hostname, port }: URL): Target | null =>
  targetFor(targets, bareHost(hostname), port === '' ? (protocol === 'https:' ? 443 : 80) : Number(port))
