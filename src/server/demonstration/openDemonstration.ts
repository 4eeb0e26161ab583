import { openInstallation, type Installation, type OpenOptions } from '../../installation/openInstallation.ts'
import type { Log } from '../log/Log.ts'
import type { ProgrammeFolder } from '../programmeFolders.ts'
import { emptyDemonstration } from './emptyDemonstration.ts'
import { inventBeside } from './inventBeside.ts'
import { makeDemonstration, type Makings, type Making } from './makeDemonstration.ts'
import { readSeed } from './Seed.ts'
import { seedDigest } from './seedDigest.ts'
import { openSite } from './site/openSite.ts'
import { loadSite } from './site/SiteParts.ts'

/** What a demonstration is opened with. */
export interface DemonstrationSources {
  readonly folders: readonly ProgrammeFolder[]
  readonly calendar: Makings['calendar']
  readonly log: Log
  readonly report: NonNullable<OpenOptions['report']>
  readonly say: (line: string) => void
  /** The folder of the county's website. */
  readonly site: string
}

/** A demonstration that can be served, though some of it may still be on its way. 打开的演示 */
export interface OpenDemonstration extends Pick<Making, 'presentable' | 'preparing'> {
  /** Another one than was handed in, where that had to be emptied. */
  readonly installation: Installation
  /** The server answers: what is told from now on is of what is still on its way. */
  readonly goOn: () => void
  /** What is on its way is made another time. */
  readonly stop: () => Promise<void>
}

/** Opens a demonstration as this program makes it: as it was, anew, or begun. 打开演示 */
export async function openDemonstration(found: Installation, sources: DemonstrationSources): Promise<OpenDemonstration> {
  const { folders, calendar, log, say } = sources
  const digest = seedDigest(folders, calendar)
  const seed = await readSeed(found.store.db)
  const isOther = seed !== null && seed.digest !== digest
  if (isOther) say('程序、日历或方案和上次不同，演示数据重新准备，约需半分钟。')
  else if (seed?.complete !== true) say('正在准备演示数据，只在第一次启动时需要，约半分钟；先备好的先看。')
  const installation = isOther ? await madeAnew(found, sources) : found
  const site = await openSite(installation.store, await loadSite(sources.site), log)
  if (!site.isOpen) say(`示例网站没有打开：端口 ${new URL(site.front).port} 被别的程序占用，演示照常使用，只是不能检查这个网站。`)
  const stopping = new AbortController()
  const invent: Makings['invent'] = (order) => inventBeside(order, stopping.signal)
  const makings: Makings = { store: installation.store, log, folders, calendar, digest, say, invent, stopped: stopping.signal, site }
  const making = makeDemonstration(makings)
  const finished = making.finished.catch((error: unknown) => {
    if (stopping.signal.aborted) return
    log.error('the demonstration could not be made', error)
    say('演示数据没有准备完。请重新启动再试。')
  })
  return {
    installation,
    presentable: making.presentable,
    preparing: making.preparing,
    goOn: () => {
      if (making.preparing().size === 0) return
      say('其余方案的演示批次正在准备，页面可以先打开。')
      void finished.then(() => {
        if (!stopping.signal.aborted) say('演示数据全部备好。')
      })
    },
    stop: async () => {
      stopping.abort()
      await finished
      await site.close()
    },
  }
}

async function madeAnew(found: Installation, { report }: DemonstrationSources): Promise<Installation> {
  await emptyDemonstration(found)
  await found.close()
  return openInstallation({ folder: found.folder, kind: 'demonstration', create: true, part: 'server', report })
}
