import { sql } from 'drizzle-orm'
import { z } from 'zod'
import { programVersion } from '../database/programVersion.ts'
import { formatMoment } from '../model/Instant.ts'
import { headText } from '../store/journal/JournalHead.ts'
import { findLastBackup } from '../store/queries/backups.ts'
import { isBackupLate } from './isBackupLate.ts'
import { journalHead } from '../store/schema/journal.ts'
import type { World } from './World.ts'

const LINE = z.object({
  title: z.string().meta({ title: '名称' }),
  state: z.enum(['ok', 'warning', 'failed']).meta({ title: '状况' }),
  message: z.string().meta({ title: '说明' }),
})

/** How the program is, line by line. 运行状况 */
export const HEALTH = z.object({
  state: z.enum(['ok', 'degraded', 'down']).meta({ title: '状况' }),
  version: z.string().meta({ title: '程序版本' }),
  lines: z.array(LINE).meta({ title: '各项' }),
})

export type Health = z.output<typeof HEALTH>
type Line = z.output<typeof LINE>

/** Whether the database answers: all that a stranger is told. */
export async function databaseAnswers({ store, log }: World): Promise<boolean> {
  try {
    await store.db.execute(sql`select 1`)
    return true
  } catch (error) {
    log.error('database', error)
    return false
  }
}

/** Looks at everything an administrator must know of. */
export async function checkHealth(world: World): Promise<Health> {
  const version = programVersion()
  if (!(await databaseAnswers(world))) {
    const message = '数据库没有应答，现在不能办理任何事项。请看日志，检查数据库和磁盘。'
    return { state: 'down', version, lines: [{ title: '数据库', state: 'failed', message }] }
  }
  const lines: readonly Line[] = [
    { title: '数据库', state: 'ok', message: '正常应答。' },
    await journalLine(world),
    ...(await backupLine(world)),
  ]
  return { state: lines.every(({ state }) => state === 'ok') ? 'ok' : 'degraded', version, lines: [...lines] }
}

async function journalLine({ store }: World): Promise<Line> {
  const [head] = await store.db.select().from(journalHead)
  return head
    ? { title: '操作日志', state: 'ok', message: `共 ${head.seq} 行，日志头 ${headText(head)}。` }
    : { title: '操作日志', state: 'failed', message: '日志头不见了，数据库不完整。请停止使用，保留现场，再按手册“操作日志”一章核对。' }
}

/** A demonstration makes none. */
async function backupLine({ kind, store }: World): Promise<readonly Line[]> {
  if (kind === 'demonstration') return []
  const last = await findLastBackup(store.db)
  if (!last?.endedAt) return [{ title: '备份', state: 'warning', message: '还没有成功的备份。请到“系统—备份”里备份一次。' }]
  const when = formatMoment(last.endedAt)
  return isBackupLate(last.endedAt, store.now())
    ? [{ title: '备份', state: 'warning', message: `最近一次成功的备份是 ${when}，已经超过两天。请到“系统—备份”里看失败的原因。` }]
    : [{ title: '备份', state: 'ok', message: `最近一次成功的备份：${when}。` }]
}
