import { createHash } from 'node:crypto'
import { beijingDate } from '../../model/Instant.ts'
import { Refusal } from '../../model/Refusal.ts'
import { isolatedReader } from '../../notices/isolated/isolatedReader.ts'
import { UnreadableFile } from '../../notices/readers/UnreadableFile.ts'
import type { Table } from '../../notices/Table.ts'
import type { HandedTable } from '../../people/tables/Preview.ts'
import { findUnitByName } from '../../people/units/findUnitByName.ts'
import type { Store } from '../../store/Store.ts'
import { option, type Called } from '../Command.ts'
import { CommandFailed } from '../CommandFailed.ts'
import { EXIT } from '../ExitCode.ts'
import { readBytes } from '../files.ts'
import type { Io } from '../Io.ts'

/** A part of the tree. */
export const UNDER_OPTION = { flags: '--under <unit>', help: '只管这个单位及其下级：单位名称，有同名单位时写成“示例县/财政局”' } as const

/** Takes what was only shown without it. */
export const APPLY_OPTION = { flags: '--apply', help: '确实导入；不写时只预览，什么也不改' } as const

/** The tables of a file, read as if a stranger had sent it. 打开表格 */
export async function openHanded(io: Io, path: string): Promise<HandedTable<readonly Table[]>> {
  const bytes = readBytes(io, path)
  try {
    return { sha256: createHash('sha256').update(bytes).digest('hex'), tables: await isolatedReader()(path, bytes) }
  } catch (error) {
    if (error instanceof UnreadableFile) throw new CommandFailed(EXIT.file, `读不了 ${path}：${error.message}。${error.remedy}`)
    throw error
  }
}

/** The unit that `--under` names; null where it is left out. */
export async function unitUnder(called: Called, { db, now }: Store): Promise<string | null> {
  const written = option(called, 'under')
  if (written === undefined) return null
  const meant = await findUnitByName(db, written, beijingDate(now()))
  if (meant.kind === 'one') return meant.unit.id
  const units = meant.kind === 'several' ? meant.units : meant.near
  const hint = units.length === 0 ? '用 mingjing units list 查看全部单位' : `可能是：${units.map(({ path }) => path).join('；')}`
  throw new Refusal('not-found', 'no-unit', `没有找到唯一的“${written}”。${hint}。`)
}
