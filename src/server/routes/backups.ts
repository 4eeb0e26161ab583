import { createReadStream } from 'node:fs'
import { stat } from 'node:fs/promises'
import { basename, dirname } from 'node:path'
import { Readable } from 'node:stream'
import { z } from 'zod'
import { changeRetention, readRetention, RetentionSchema } from '../../backup/nightly/retentionSetting.ts'
import { backUpNow } from '../../jobs/backUpNow.ts'
import { tryBackup } from '../../jobs/tryBackup.ts'
import { isMissing } from '../../blobs/diskRefusal.ts'
import { Refusal } from '../../model/Refusal.ts'
import { perform } from '../../store/perform.ts'
import { findBackup, findLastBackup, listBackups, type BackupRow } from '../../store/queries/backups.ts'
import { isBackupLate } from '../isBackupLate.ts'
import { download, NOTHING } from '../routing/Answer.ts'
import { downloadHeaders } from '../routing/downloadHeaders.ts'
import { id, instant } from '../routing/fields.ts'
import { route, type ServedRoute } from '../routing/route.ts'
import type { World } from '../World.ts'

const SHOWN = 100
const TYPE = 'application/octet-stream'

const backup = z.object({
  id: id('编号'),
  name: z.string().meta({ title: '文件名' }),
  startedAt: instant('开始'),
  endedAt: instant('结束').nullable(),
  outcome: z.enum(['running', 'done', 'failed', 'removed']).meta({ title: '结果' }),
  progress: z.number().int().nullable().meta({ title: '进度（%）' }),
  size: z.number().nullable().meta({ title: '字节数' }),
  journalSeq: z.number().int().nullable().meta({ title: '到日志第几行' }),
  fault: z.string().nullable().meta({ title: '出了什么问题' }),
  triedAt: instant('上次试恢复').nullable(),
  trialFault: z.string().nullable().meta({ title: '试恢复发现的问题' }),
  here: z.boolean().meta({ title: '在备份文件夹里，可以下载和试恢复' }),
})

const list = z.object({
  folder: z.string().meta({ title: '备份文件夹' }),
  sealed: z.boolean().meta({ title: '自动备份加密' }),
  isLate: z.boolean().meta({ title: '太久没有成功的备份' }),
  backups: z.array(backup).meta({ title: '备份记录，最新的在前' }),
})
export type BackupList = z.output<typeof list>

/** A file that the program wrote into its own folder, and is still there to be had. */
const isHere = ({ backups: { folder } }: World, { file, outcome }: BackupRow): boolean => outcome === 'done' && dirname(file) === folder

/** Anything else than a file that is not there is a fault. */
function nullIfMissing(error: unknown): null {
  if (isMissing(error)) return null
  throw error
}

async function existing(world: World, asked: string): Promise<BackupRow> {
  const found = await findBackup(world.store.db, asked)
  if (found && isHere(world, found)) return found
  throw new Refusal('not-found', 'no-backup', '备份文件夹里没有这个备份，可能已经到期删除，或写在了别处。请刷新再看。')
}

/** 备份: made, tried out and taken away; restoring is done at the machine, where nothing runs on the data. */
export const backupRoutes: readonly ServedRoute[] = [
  route('GET /api/backups', { summary: '备份记录', answer: list }, async ({ world }) => ({
    folder: world.backups.folder,
    sealed: world.backups.passphrase !== null,
    isLate: isBackupLate((await findLastBackup(world.store.db))?.endedAt ?? null, world.store.now()),
    backups: (await listBackups(world.store.db, SHOWN)).map((row) => ({ ...row, name: basename(row.file), here: isHere(world, row) })),
  })),

  route('POST /api/backups', { summary: '立即备份', answer: NOTHING }, ({ world: { store, jobs }, actor }) =>
    perform(store, actor, async ({ tx, record }) => {
      const job = await jobs.enqueue(tx, backUpNow, { by: { id: actor.id, name: actor.name } })
      if (job === null) throw new Refusal('conflict', 'backup-running', '已经有一个备份在进行或等候，没有再要求一次。请等它完成。')
      record({ act: 'backup.ask', on: { kind: 'job', id: job } })
    }),
  ),

  route('POST /api/backups/:backup/trial', { summary: '试恢复一个备份', answer: NOTHING }, async ({ world, actor, input }) => {
    const { id: backup } = await existing(world, input.params.backup)
    await perform(world.store, actor, async ({ tx, record }) => {
      if ((await world.jobs.enqueue(tx, tryBackup, { backup })) === null)
        throw new Refusal('conflict', 'trial-running', '已经有一次试恢复在进行或等候。请等它完成。')
      record({ act: 'backup.ask-trial', on: { kind: 'backup', id: backup } })
    })
  }),

  route('GET /api/backups/:backup/file', { summary: '下载一个备份', answer: download(TYPE) }, async ({ world, actor, input }) => {
    const { id: backup, file } = await existing(world, input.params.backup)
    const found = await stat(file).catch(nullIfMissing)
    if (!found) throw new Refusal('not-found', 'backup-gone', '备份文件不在文件夹里了。请看是不是被人移走，并马上另做一个备份。')
    await perform(world.store, actor, ({ record }) => {
      record({ act: 'backup.download', on: { kind: 'backup', id: backup } })
      return Promise.resolve()
    })
    return new Response(Readable.toWeb(createReadStream(file)) as ReadableStream, {
      headers: { ...downloadHeaders(basename(file), TYPE), 'Content-Length': String(found.size) },
    })
  }),

  route('GET /api/settings/backups', { summary: '保留多少备份', answer: RetentionSchema }, ({ world }) => readRetention(world.store.db)),

  route('PUT /api/settings/backups', { summary: '修改保留多少备份', body: RetentionSchema, answer: NOTHING }, ({ world, actor, input }) =>
    changeRetention(world.store, actor, input.body),
  ),
]
