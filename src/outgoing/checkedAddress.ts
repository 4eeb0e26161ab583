import { isIP } from 'node:net'
import { networkInterfaces } from 'node:os'
import ipaddr from 'ipaddr.js'
import { Refusal } from '../model/Refusal.ts'
import { reachOf } from './reachOf.ts'
import { targetFor, type Target } from './Target.ts'

/** Addresses of a name, as the machine's resolver gives them. */
export type Resolve = (host: string) => Promise<readonly string[]>

/**
 * The address to connect to, checked; the caller connects to it and to nothing else, so that a name cannot change its mind in between. 核对过的地址
 *
 * @throws Refusal where no administrator allowed the place, or all its addresses lie where it may not reach
 */
export async function checkedAddress(targets: readonly Target[], host: string, port: number, resolve: Resolve): Promise<string> {
  const place = `${host}:${port}`
  const target = targetFor(targets, host, port)
  if (!target)
    throw new Refusal('forbidden', 'outgoing-not-allowed', `没有允许连接 ${place}。需要时请系统管理员在“系统—外联”里加上这个地址和端口。`)
  const addresses = isIP(target.host) === 0 ? await resolve(target.host) : [target.host]
  if (addresses.length === 0)
    throw new Refusal('unavailable', 'outgoing-unknown-host', `查不到 ${host} 的地址。请核对名称，或看本机的网络和 DNS 设置。`)
  const allowed = addresses.filter((address) => allows(target, address))
  if (allowed.length === 0) return refuse(place, addresses)
  return allowed.find((address) => !isOwn(target, address, port)) ?? refuseOwn(place)
}

/** Written as an address, it was meant, unless nobody can mean it. */
function allows({ host, privateAllowed }: Target, address: string): boolean {
  const reach = reachOf(address)
  return reach === 'public' || (reach === 'inside' && (privateAllowed || host === address))
}

/** Do the program or its database answer there? A worker may stand on another machine than the server: its own addresses count too. */
function isOwn({ closed = [] }: Target, address: string, port: number): boolean {
  const there = closed.filter((place) => place.port === port)
  if (there.length === 0) return false
  return (
    ipaddr.parse(address).range() === 'loopback' || [...there.flatMap(({ addresses }) => addresses), ...ownAddresses()].includes(address)
  )
}

/** Of this machine, as its network cards have them. 本机的网络地址 */
export const ownAddresses = (): readonly string[] =>
  Object.values(networkInterfaces()).flatMap((cards) => (cards ?? []).map(({ address }) => address))

function refuseOwn(place: string): never {
  throw new Refusal('forbidden', 'outgoing-own', `${place} 是本系统自己的服务或者数据库所在的端口，从不访问。`)
}

function refuse(place: string, addresses: readonly string[]): never {
  throw new Refusal(
    'forbidden',
    'outgoing-inside',
    `${place} 指向 ${addresses.join('、')}，是本机、内网或保留的地址，没有连接。确实在内网的，请系统管理员在“系统—外联”里对它勾选“允许内网地址”。`,
  )
}
