import { createWriteStream } from 'node:fs'
import { join } from 'node:path'
import type { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { openRun } from '../../collectors/bundles/openRun.ts'
import { ENTRY, type RunSheet } from '../../collectors/bundles/RunSheet.ts'
import { diskRefusal } from '../../blobs/diskRefusal.ts'
import type { Actor } from '../../model/Actor.ts'
import type { Instant } from '../../model/Instant.ts'
import { Refusal } from '../../model/Refusal.ts'
import { siteHosts, hostOf } from '../../sites/siteHosts.ts'
import { takeRun } from '../../sites/runs/taking/takeRun.ts'
import { findSiteOfRun, type SiteRow } from '../../store/queries/siteRuns.ts'
import type { Store } from '../../store/Store.ts'
import { outcomesIn } from './takeSiteRun.ts'
import { withVisitFolder } from './visitFolder.ts'

/** Clocks of two machines may differ so much. */
const AHEAD_MS = 3_600_000
/** Before this nobody collected bundles. */
const EARLIEST = '2020-01-01'

/**
 * Takes in a bundle that was collected elsewhere, as a run of its site; it may come from anybody, and is refused whole where a byte is not as it was.
 * 导入采集包
 *
 * @param bundle is read to its end
 */
export async function importRun(store: Store, actor: Actor, site: string, bundle: Readable): Promise<string> {
  const held = await findSiteOfRun(store.db, site)
  if (!held) throw new Refusal('not-found', 'no-site', '没有这个网站。请回到列表重新选择。')
  if (held.retiredAt !== null) throw new Refusal('conflict', 'site-retired', '这个网站已经停用，不再导入。')
  if (IMPORTING.has(site)) throw new Refusal('conflict', 'site-run-importing', '这个网站正在导入另一个采集包。请等它导入完，再导入这一个。')
  if (IMPORTING.size >= AT_ONCE)
    throw new Refusal('too-many', 'site-runs-importing', `正在导入${AT_ONCE}个别的网站的采集包，没有再接一个。请过几分钟再导入。`)
  IMPORTING.add(site)
  try {
    return await withVisitFolder((folder) => imported(store, actor, held, bundle, folder))
  } catch (error) {
    throw diskRefusal(error, '采集包没有导入')
  } finally {
    IMPORTING.delete(site)
  }
}

/** Sites for which this process is reading a bundle: each may be some gigabytes. */
const IMPORTING = new Set<string>()
/** Whoever may check many sites could else fill the disk with what was not looked at yet. */
const AT_ONCE = 3

async function imported(store: Store, actor: Actor, { id: site, front }: SiteRow, bundle: Readable, folder: string): Promise<string> {
  const file = join(folder, 'bundle.zip')
  await pipeline(bundle, createWriteStream(file, { mode: 0o600 }))
  const run = await openRun(file)
  try {
    refuseOther(run.sheet, front, store.now())
    const log = join(folder, ENTRY.log)
    await pipeline(await run.log(), createWriteStream(log, { mode: 0o600 }))
    const taken = await takeRun(
      store,
      actor,
      { site },
      {
        ...{ sheet: run.sheet, sheetBytes: Buffer.from(JSON.stringify(run.sheet, null, 1)), capture: run.capture },
        ...{ pictures: run.sheet.screenshots, picture: run.screenshot },
        outcomesOf: (urls) => outcomesIn(log, urls),
      },
    )
    if (taken === null) throw new Refusal('not-found', 'no-site', '没有这个网站。请回到列表重新选择。')
    return taken
  } finally {
    run.close()
  }
}

/** The bundle has to be of this site, and of a time that has been. */
function refuseOther({ site, from, until, captures, screenshots, columns }: RunSheet, front: string, now: Instant): void {
  const pathOf = (url: string) => new URL(url).pathname
  if (!siteHosts(front).includes(hostOf(site) ?? '') || pathOf(site) !== pathOf(front))
    throw new Refusal(
      'invalid',
      'site-run-of-other',
      `这个采集包是 ${site} 的，不是这个网站（${front}）的，没有导入。请换成这个网站的采集包。`,
    )
  const latest = new Date(Date.parse(now) + AHEAD_MS).toISOString()
  const moments = [
    from,
    until,
    ...captures.map(({ at }) => at),
    ...screenshots.map(({ at }) => at),
    ...columns.flatMap(({ at }) => at ?? []),
  ]
  if (from > until || moments.some((at) => at < EARLIEST || at > latest))
    throw new Refusal('invalid', 'site-run-times', '采集包里的时间不对：早于 2020 年，或者还没有到。请看采集用的机器的时钟，重新采集。')
}
