import { join } from 'node:path'
import { z } from 'zod'
import { ENTRY, RUN_SHEET } from '../../collectors/bundles/RunSheet.ts'
import { readOutcomes } from '../../collectors/crawl/readRun.ts'
import { logRefusal, RunLog } from '../../collectors/crawl/RunLog.ts'
import { PROGRAM } from '../../model/Actor.ts'
import { Refusal } from '../../model/Refusal.ts'
import { VISIT_STATUSES, type VisitStatus } from '../../model/VisitStatus.ts'
import { failTaking } from '../../sites/runs/failTaking.ts'
import { SHEET_PART } from '../../sites/runs/continueRun.ts'
import { takeRun } from '../../sites/runs/taking/takeRun.ts'
import { filePart } from '../../store/queries/siteRunParts.ts'
import type { Store } from '../../store/Store.ts'
import { findSiteRun } from '../../store/queries/siteRuns.ts'
import { defineJob } from '../JobKind.ts'
import { faultOfRun } from './faultOfRun.ts'
import { rebuildLog, withVisitFolder } from './visitFolder.ts'
import { RUN_JOBS } from './wakeWith.ts'

/** Takes in what a run found: its captures become blobs, which only who has the data folder can make. 整理检查结果 */
export const takeSiteRun = defineJob({
  ...RUN_JOBS.take,
  title: '整理网站检查结果',
  data: z.strictObject({ run: z.string() }),
  retries: 10,
  longestMinutes: 120,
  needsFiles: true,
  alone: false,
  run: ({ store }, { run }) => takeSeen(store, run),
})

/** What lies among the parts of a run that is through. */
export async function takeSeen(store: Store, run: string): Promise<void> {
  if ((await findSiteRun(store.db, run))?.state !== 'taking') return
  try {
    await withVisitFolder(async (folder) => {
      const sheetBytes = await filePart(store.db, run, SHEET_PART)
      // A backup does not hold what a run under way has found.
      if (!sheetBytes) throw new Refusal('conflict', 'site-run-no-sheet', '采集到的内容不在了（数据是从备份恢复的），要从头再看一遍。')
      const sheet = RUN_SHEET.parse(JSON.parse(Buffer.from(sheetBytes).toString()))
      const log = join(folder, ENTRY.log)
      await rebuildLog(store.db, run, log)
      const partOf = async (name: string) => {
        const bytes = await filePart(store.db, run, name)
        if (!bytes) throw new Error(`Run ${run} has no ${name}.`)
        return bytes
      }
      await takeRun(
        store,
        PROGRAM,
        { run },
        {
          ...{ sheet, sheetBytes },
          capture: (sha256) => partOf(ENTRY.capture(sha256)),
          pictures: sheet.screenshots,
          picture: (sha256) => partOf(ENTRY.screenshot(sha256)),
          outcomesOf: (urls) => outcomesIn(log, urls),
        },
      )
    })
  } catch (error) {
    await failTaking(store, run, faultOfRun(error))
    throw error
  }
}

/**
 * How visits ended, as a log has it, which may come from anybody.
 *
 * @throws Refusal where it says what no log says
 */
export async function outcomesIn(path: string, urls: ReadonlySet<string>): Promise<ReadonlyMap<string, VisitStatus>> {
  const log = new RunLog(path)
  try {
    const outcomes = await readOutcomes(log, urls)
    for (const { status } of outcomes.values()) if (!Object.hasOwn(VISIT_STATUSES, status)) throw logRefusal()
    return new Map([...outcomes].map(([url, { status }]) => [url, status]))
  } finally {
    log.close()
  }
}
