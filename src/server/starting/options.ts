import { isIP } from 'node:net'
import { isNetwork } from './isNetwork.ts'

/** What the command line asked for. 启动参数 */
export interface Options {
  /** Absent: the one that we prefer, or the next that is free. */
  readonly port?: number
  /** A data folder; absent: that of the demonstration, or with `empty` that of the installation. */
  readonly data?: string
  /** The parameters are only asked for. */
  readonly help: boolean
  /** A demonstration is wanted in `data`, a new one where there is nothing. */
  readonly demonstration: boolean
  /** An installation is wanted, a new one where there is none. */
  readonly empty: boolean
  /** The address to listen on; absent: this machine's own. */
  readonly host?: string
  readonly tls?: { readonly certificate: string; readonly key: string }
  /** Addresses or networks of proxies whose X-Forwarded headers are believed. */
  readonly trustedProxies: readonly string[]
  /** A folder of the user's own programmes, served beside ours. */
  readonly programmes?: string
}

/** The command line cannot be followed; the message is for the person who typed it. */
export class OptionsError extends Error {
  override readonly name = 'OptionsError'
}

/** What the demonstration says to a parameter that would open it to others. */
export const LOOPBACK_ONLY =
  '演示只在本机打开（127.0.0.1），不能用 --host 改成别的地址。请去掉 --host 再启动；要给别的电脑使用，请用 npm start -- --empty 建立正式系统。'

const FLAGS = '--data、--demo、--empty、--help、--host、--port、--tls、--trusted-proxy 和 --programmes'

const ONE_FOLDER = '--demo 和 --data 只能写一个：--demo 后面的文件夹里放演示，--data 后面的文件夹里是什么就打开什么。'

type Read = { -readonly [Key in keyof Options]: Options[Key] }
type Next = () => string | undefined

/** Each parameter: reads what follows it. */
const READERS: Readonly<Record<string, (read: Read, next: Next) => void>> = {
  '--port': (read, next) => void (read.port = readPort(next())),
  '--data': (read, next) => {
    if (read.demonstration) throw new OptionsError(ONE_FOLDER)
    read.data = readPath(next(), '--data 后面要写数据文件夹，例如：npm start -- --data 考核数据')
  },
  '--demo': (read, next) => {
    if (read.data !== undefined) throw new OptionsError(ONE_FOLDER)
    read.data = readPath(next(), '--demo 后面要写放演示数据的文件夹，例如：npm start -- --demo 演示')
    read.demonstration = true
  },
  '--help': (read) => void (read.help = true),
  '-h': (read) => void (read.help = true),
  '--empty': (read) => void (read.empty = true),
  '--host': (read, next) => void (read.host = readHost(next())),
  '--tls': (read, next) => {
    const usage = '--tls 后面要写证书和私钥两个文件，例如：npm start -- --data 考核数据 --tls 证书.pem 私钥.pem'
    read.tls = { certificate: readPath(next(), usage), key: readPath(next(), usage) }
  },
  '--trusted-proxy': (read, next) => void (read.trustedProxies = [...read.trustedProxies, readNetwork(next())]),
  '--programmes': (read, next) =>
    void (read.programmes = readPath(next(), '--programmes 后面要写装方案的文件夹，例如：npm start -- --programmes 我的方案')),
}

/** Those that nothing follows. */
const ALONE: ReadonlySet<string> = new Set(['--empty', '--help', '-h'])

/** Reads the parameters behind `npm start --`. */
export function readOptions(parameters: readonly string[]): Options {
  const read: Read = { empty: false, help: false, demonstration: false, trustedProxies: [] }
  const seen = new Set<string>()
  const rest = [...parameters]
  for (let parameter = rest.shift(); parameter !== undefined; parameter = rest.shift()) {
    const equals = parameter.indexOf('=')
    const [name, joined] = equals < 0 ? [parameter] : [parameter.slice(0, equals), parameter.slice(equals + 1)]
    const reader = READERS[name]
    if (!reader || (ALONE.has(name) && joined !== undefined))
      throw new OptionsError(`不认识的参数“${parameter}”。可用的参数有${FLAGS}，例如：npm start -- --port 8090。`)
    if (seen.has(name) && name !== '--trusted-proxy') throw new OptionsError(`${name} 写了两次，请只留一个。`)
    seen.add(name)
    let first = joined
    reader(read, () => {
      const given = first ?? rest.shift()
      first = undefined
      return given
    })
  }
  if (read.demonstration && read.empty) throw new OptionsError('--demo 是演示，--empty 是正式使用，请只写一个。')
  return read
}

/** What cannot be asked of a demonstration. */
export function refuseForDemonstration({ host, tls, trustedProxies }: Options): void {
  if (host !== undefined) throw new OptionsError(LOOPBACK_ONLY)
  if (tls) throw new OptionsError('演示只在本机打开，用不着 --tls。请去掉 --tls 再启动。')
  if (trustedProxies.length > 0) throw new OptionsError('演示只在本机打开，不能放在代理后面。请去掉 --trusted-proxy 再启动。')
}

function readPath(text: string | undefined, usage: string): string {
  if (text === undefined || text === '' || text.startsWith('--')) throw new OptionsError(usage)
  return text
}

function readPort(text: string | undefined): number {
  if (text === undefined || !/^\d{1,5}$/.test(text) || Number(text) < 1 || Number(text) > 65_535) {
    throw new OptionsError(`端口“${text ?? ''}”不对：--port 后面应是 1 到 65535 之间的整数，例如：npm start -- --port 8090`)
  }
  return Number(text)
}

const HOST_NAME = /^(?=.{1,253}$)[a-z0-9]([a-z0-9-]*[a-z0-9])?(\.[a-z0-9]([a-z0-9-]*[a-z0-9])?)*$/iu

function readHost(text: string | undefined): string {
  if (text === undefined || (isIP(text) === 0 && !(HOST_NAME.test(text) && !/^[\d.]+$/.test(text)))) {
    throw new OptionsError(
      `地址“${text ?? ''}”不对：--host 后面应是本机的一个网络地址，例如：npm start -- --data 考核数据 --host 192.168.1.10（所有地址写 0.0.0.0）`,
    )
  }
  return text
}

function readNetwork(text: string | undefined): string {
  if (text === undefined || !isNetwork(text)) {
    throw new OptionsError(
      `代理“${text ?? ''}”不对：--trusted-proxy 后面应是代理服务器的地址或网段，例如 10.1.2.3 或 10.1.2.0/24；要写多个，就写多次 --trusted-proxy`,
    )
  }
  return text
}
