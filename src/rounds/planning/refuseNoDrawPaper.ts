import { Refusal } from '../../model/Refusal.ts'
import type { Db } from '../../store/Db.ts'
import { readFile } from '../../store/queries/files.ts'
import type { DrawnList } from './drawUnits.ts'

/**
 * The paper of a drawing held elsewhere has to be there. 抽签记录
 *
 * @param unit who organises the round: it handed the paper in
 */
export async function refuseNoDrawPaper(tx: Db, list: DrawnList | null, unit: string): Promise<void> {
  const file = list?.paper.file ?? null
  if (file === null) return
  const found = await readFile(tx, file)
  if (found?.file.unit === unit && found.file.withdrawnAt === null && found.content.purgedAt === null) return
  throw new Refusal('invalid', 'draw-paper', '抽签记录的文件没有交上来，或者已经撤回，什么也没有录入。请重新选择文件再试。')
}
