import { sql } from 'drizzle-orm'
import type { Connection } from '../database/connect.ts'
import { LOCKS } from '../database/locks.ts'
import type { Instant } from '../model/Instant.ts'
import { Refusal } from '../model/Refusal.ts'
import { installation } from '../store/schema/index.ts'
import { readInstallationFile, writeInstallationFile, type InstallationFile } from './installationFile.ts'
import { kindInWords, type InstallationKind } from './InstallationKind.ts'

/** What is to be opened. */
export interface Claim {
  readonly folder: string
  /** The database lies in the folder. */
  readonly isEmbedded: boolean
  /** A folder without a mark will do: whoever opens it leaves alone what needs the files. */
  readonly mayLackFiles: boolean
  /** What it must be; undefined: whatever it is. */
  readonly kind: InstallationKind | undefined
  /** Makes one where there is none. */
  readonly create: boolean
  readonly now: () => Instant
  readonly newId: () => string
}

/** What it is. */
export interface Claimed {
  readonly kind: InstallationKind
  readonly id: string
  /** It has just been made. */
  readonly isNew: boolean
  /** The folder is the same one's as the database; else there is nothing in it. */
  readonly hasFiles: boolean
}

/**
 * Finds out what folder and database are, for life; or makes them so. Both say it, and where they say different things, somebody mixed up two installations,
 * and the files of the one would be missing in the other: refused. 认领数据文件夹
 */
export async function claim(connection: Connection, claimed: Claim): Promise<Claimed> {
  const { folder } = claimed
  const outcome = await connection.transaction(async (tx) => {
    await tx.execute(sql.raw(`select pg_advisory_xact_lock(${LOCKS.claim})`))
    const [row] = await tx.select().from(installation)
    const file = await readInstallationFile(folder)
    if (row) return { ...known(row, file, claimed), isNew: false }
    const made = await begin(file, claimed)
    await tx.insert(installation).values({ id: made.id, kind: made.kind, createdAt: claimed.now() })
    return { ...made, isNew: true }
  })
  const file = await readInstallationFile(folder)
  // A folder that lacks the files is not marked as the one that has them.
  const hasFiles = file !== null || claimed.isEmbedded
  if (hasFiles && (file === null || file.unfinished === true)) await writeInstallationFile(folder, { kind: outcome.kind, id: outcome.id })
  return { ...outcome, hasFiles }
}

/** The database is somebody's: the folder must be the same one's. */
function known(
  row: { kind: InstallationKind; id: string },
  file: InstallationFile | null,
  { folder, isEmbedded, mayLackFiles, kind }: Claim,
): InstallationFile {
  // In the folder's own database the mark can only have been removed by mistake.
  if (file === null && !isEmbedded && !mayLackFiles) {
    throw new Refusal(
      'conflict',
      'folder-without-mark',
      `数据库里已经有一套${kindInWords(row.kind)}的数据，但文件夹 ${folder} 不是和它一起的，上传过的文件不在里面。请用 --data 指定原来的数据文件夹。`,
    )
  }
  if (file && file.id !== row.id) {
    throw new Refusal(
      'conflict',
      'folder-of-another',
      `数据文件夹 ${folder} 和数据库不是同一套：文件夹属于${kindInWords(file.kind)} ${file.id}，数据库属于${kindInWords(row.kind)} ${row.id}。请检查 --data 和环境变量 DATABASE_URL，让它们指向同一套。`,
    )
  }
  if (kind !== undefined && kind !== row.kind) throw otherKind(folder, row.kind, kind)
  return { kind: row.kind, id: row.id }
}

/** The database is nobody's yet. */
async function begin(file: InstallationFile | null, { folder, kind, create, newId }: Claim): Promise<InstallationFile> {
  if (file?.unfinished === true) {
    if (kind !== undefined && kind !== file.kind) throw otherKind(folder, file.kind, kind)
    return { kind: file.kind, id: file.id }
  }
  if (file) {
    throw new Refusal(
      'conflict',
      'database-empty',
      `数据文件夹 ${folder} 属于${kindInWords(file.kind)} ${file.id}，但数据库是空的。请检查环境变量 DATABASE_URL 是否指向原来的数据库；如果数据库丢了，请换一个空文件夹，用备份恢复。`,
    )
  }
  if (!create || kind === undefined) throw nothingThere(folder)
  const made = { kind, id: newId() }
  await writeInstallationFile(folder, { ...made, unfinished: true })
  return made
}

/** There is nothing to open. */
export const nothingThere = (folder: string): Refusal =>
  new Refusal(
    'not-found',
    'no-installation',
    `文件夹 ${folder} 里还没有明镜的数据。请用 --data 指出数据在哪里；要新建正式使用的数据，请运行 npm start -- --empty --data ${folder}。`,
  )

function otherKind(folder: string, is: InstallationKind, asked: InstallationKind): Refusal {
  return new Refusal(
    'conflict',
    'other-kind',
    `数据文件夹 ${folder} 从建立起就是${kindInWords(is)}的，不能当作${kindInWords(asked)}的打开。请用 --data 指定另一个文件夹。`,
  )
}
