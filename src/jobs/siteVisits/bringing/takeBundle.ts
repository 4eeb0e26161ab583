import { createWriteStream } from 'node:fs'
import { join } from 'node:path'
import { pipeline } from 'node:stream/promises'
import { openRun } from '../../../collectors/bundles/openRun.ts'
import { ENTRY, type RunSheet } from '../../../collectors/bundles/RunSheet.ts'
import type { Actor } from '../../../model/Actor.ts'
import type { Instant } from '../../../model/Instant.ts'
import { Refusal } from '../../../model/Refusal.ts'
import { hostOf, siteHosts } from '../../../sites/siteHosts.ts'
import { takeRun, type Taken } from '../../../sites/runs/taking/takeRun.ts'
import type { SiteRow } from '../../../store/queries/siteRuns.ts'
import type { Store } from '../../../store/Store.ts'
import { outcomesIn } from '../takeSiteRun.ts'

/** Clocks of two machines may differ so much. */
const AHEAD_MS = 3_600_000
/** Before this nobody collected bundles. */
const EARLIEST = '2020-01-01'

/** A bundle as it lies in a folder of this process. */
export interface LyingBundle {
  readonly file: string
  readonly folder: string
  readonly onRead?: (read: number, holds: number) => void
}

/**
 * Takes in a bundle as a run of its site; it may come from anybody, and is refused whole where a byte is not as it was. Null: another took it in. 导入采集包
 */
export async function takeBundle(
  store: Store,
  actor: Actor,
  { id: site, front }: Pick<SiteRow, 'id' | 'front'>,
  { file, folder, onRead }: LyingBundle,
  reader?: Extract<Taken, { site: string }>['reader'],
): Promise<string | null> {
  const run = await openRun(file, onRead)
  try {
    refuseOther(run.sheet, front, store.now())
    const log = join(folder, ENTRY.log)
    await pipeline(await run.log(), createWriteStream(log, { mode: 0o600 }))
    return await takeRun(
      store,
      actor,
      { site, ...(reader && { reader }) },
      {
        ...{ sheet: run.sheet, sheetBytes: Buffer.from(JSON.stringify(run.sheet, null, 1)), capture: run.capture },
        ...{ pictures: run.sheet.screenshots, picture: run.screenshot },
        outcomesOf: (urls) => outcomesIn(log, urls),
      },
    )
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
