import { once } from 'node:events'
import type { Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { z } from 'zod'
import { PROGRAM } from '../../../model/Actor.ts'
import { beijingDate } from '../../../model/Instant.ts'
import { endOutgoing } from '../../../outgoing/targets.ts'
import { allowSite } from '../../../sites/registry/allowSite.ts'
import { hostOf } from '../../../sites/siteHosts.ts'
import type { Db } from '../../../store/Db.ts'
import { outgoingTargetsFor } from '../../../store/queries/outgoing.ts'
import { findSetting, putSetting } from '../../../store/queries/settings.ts'
import { sitesAt } from '../../../store/queries/sites.ts'
import type { Store } from '../../../store/Store.ts'
import type { Log } from '../../log/Log.ts'
import type { ServedTerms, SiteParts } from './SiteParts.ts'

/** The website of the invented county, served beside the demonstration. 示例网站 */
export interface ServedSite {
  readonly front: string
  /** Somebody else has its port: it cannot be looked at. */
  readonly isOpen: boolean
  readonly columns: SiteParts['COLUMNS']
  /** How many articles it has may change while it is served. */
  readonly terms: ServedTerms
  readonly close: () => Promise<void>
}

/** The setting in which it stands where the site is: its front page holds the port. */
const PLACE = 'demonstration.site'
const KEPT = z.object({ port: z.int().min(1).max(65_535), isOpen: z.boolean() })

const HOST = '127.0.0.1'
/** The first of so many that is free becomes the site's own. */
const PORTS = { first: 8190, count: 100 }
/** Small: it is checked in seconds. */
export const ARTICLES = 300

const frontOf = (port: number): string => `http://${HOST}:${port}/`

const readKept = async (db: Db) => KEPT.safeParse(await findSetting(db, PLACE)).data ?? null

/** Serves it on this machine only, at the port that it has had since the demonstration was made. 打开示例网站 */
export async function openSite(store: Store, { COLUMNS, demoServer }: SiteParts, log: Log): Promise<ServedSite> {
  const kept = await readKept(store.db)
  const terms: ServedTerms = { seed: 1, articles: ARTICLES, today: beijingDate(store.now()) }
  const { server } = demoServer(terms)
  const port = kept ? await listenAt(server, kept.port) : await listenSomewhere(server)
  const isOpen = port !== null
  const own = port ?? kept?.port ?? PORTS.first
  const front = frontOf(own)
  if (!isOpen) log.warn('the example site could not be opened: somebody has its port', { port: own })
  await putSetting(store.db, PLACE, { port: own, isOpen } satisfies z.input<typeof KEPT>, store.now(), PROGRAM.id)
  if (kept && kept.isOpen !== isOpen) await (isOpen ? allowAgain(store, front) : takeBack(store, front))
  return { front, isOpen, columns: COLUMNS, terms, close: () => closed(server) }
}

/** What whoever looks at the site should know; null: it is served, or it is another one. 示例网站没有打开 */
export async function noteOfSite(db: Db, front: string): Promise<string | null> {
  const kept = await readKept(db)
  if (!kept || kept.isOpen || front !== frontOf(kept.port)) return null
  return `示例网站没有打开：这台机器上的端口 ${kept.port} 被别的程序占用了（也可能是另一个演示），现在不能检查它。请停掉那个程序，再重新启动演示。以前的检查结果照样可以看。`
}

async function listenSomewhere(server: Server): Promise<number | null> {
  for (let at = 0; at < PORTS.count; at += 1) {
    const port = await listenAt(server, PORTS.first + at)
    if (port !== null) return port
  }
  return listenAt(server, 0)
}

/** Null: it could not. */
async function listenAt(server: Server, port: number): Promise<number | null> {
  try {
    server.listen(port, HOST)
    await once(server, 'listening')
    return (server.address() as AddressInfo).port
  } catch {
    return null
  }
}

async function closed(server: Server): Promise<void> {
  if (!server.listening) return
  const ended = once(server, 'close')
  server.close()
  server.closeAllConnections()
  await ended
}

/** Whoever has the port now is visited by nobody. */
async function takeBack(store: Store, front: string): Promise<void> {
  for (const { id, host } of await outgoingTargetsFor(store.db, 'site')) if (host === hostOf(front)) await endOutgoing(store, PROGRAM, id)
}

/** Where it is served, for who allows it. */
export const hostAndPort = (front: string) => ({ hosts: [HOST], ports: [{ host: HOST, port: Number(new URL(front).port) }] })

/** What was taken back while the site could not be served. */
async function allowAgain(store: Store, front: string): Promise<void> {
  const [site] = await sitesAt(store.db, front)
  if (site) await allowSite(store, PROGRAM, { site: site.id, ...hostAndPort(front), privateAllowed: true, why: '示例网站又打开了' })
}
