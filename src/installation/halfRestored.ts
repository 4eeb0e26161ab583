import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { Refusal } from '../model/Refusal.ts'

/** Lies in a data folder from the first to the last moment of a restore. */
export const RESTORING = '.restoring'

/** What a restore that was stopped left behind is no installation: nobody shall find half of his data and go on working. 恢复了一半的数据文件夹 */
export function refuseHalfRestored(folder: string): void {
  if (!existsSync(join(folder, RESTORING))) return
  throw new Refusal(
    'conflict',
    'restore-unfinished',
    `数据文件夹 ${folder} 里的恢复还没有完成，或者中途停止了，不能打开。请等恢复完成；如果它已经停止，请对这个文件夹重新运行一次 mingjing restore。`,
  )
}
