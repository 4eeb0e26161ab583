import type { Db } from '../../store/Db.ts'

/** How work on a run is asked for, with the change that wants it; whoever does it is known by others. 安排采集 */
export interface WakeRun {
  readonly visit: (tx: Db, run: string) => Promise<unknown>
  readonly take: (tx: Db, run: string) => Promise<unknown>
}
