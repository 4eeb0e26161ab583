import { mkdir, open, readdir, readFile, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { z } from 'zod'
import { diskRefusal, isMissing } from '../../blobs/diskRefusal.ts'
import { syncFolder } from '../../blobs/syncFolder.ts'
import { isAlive } from '../../database/embedded/isAlive.ts'
import { openEmbedded } from '../../database/embedded/openEmbedded.ts'
import { RESTORING } from '../../installation/halfRestored.ts'
import { readInstallationFile } from '../../installation/installationFile.ts'
import { kindInWords, type InstallationKind } from '../../installation/InstallationKind.ts'
import { Refusal } from '../../model/Refusal.ts'
import type { Manifest } from '../format/Manifest.ts'

const MARK = z.object({ pid: z.number().int().positive(), installation: z.string() })

/** A folder that a restore works on, and nobody else. */
export interface TakenFolder {
  /** A restore that was stopped lay in it: its database may lie on the server. */
  readonly isLeftOver: boolean
  /** All is well: from now on it may be opened. */
  finish(): Promise<void>
  /** Nothing happened. */
  undo(): Promise<void>
}

/**
 * Takes a folder in which nothing is, or what a restore that was stopped left behind, which goes. 占用目标文件夹
 *
 * @throws Refusal where there is anything else in it
 */
export async function takeFolder(folder: string, { id: installation, kind }: Manifest['installation']): Promise<TakenFolder> {
  const left = await readMark(folder)
  const there = await listNames(folder)
  if (left === null && there.length > 0) throw await fullFolder(folder, kind)
  if (left !== null && left.pid !== process.pid && isAlive(left.pid)) {
    throw new Refusal('conflict', 'restore-running', `另一个恢复正在写入文件夹 ${folder}，没有再开始。请等它完成。`)
  }
  if (left !== null) await clear(folder)
  try {
    await mkdir(folder, { recursive: true, mode: 0o700 })
    const handle = await open(join(folder, RESTORING), 'w', 0o600)
    await handle.writeFile(JSON.stringify({ pid: process.pid, installation }))
    await handle.sync()
    await handle.close()
    await syncFolder(folder)
  } catch (error) {
    throw diskRefusal(error, `文件夹 ${folder} 不能使用，没有恢复`)
  }
  const end = async () => {
    await rm(join(folder, RESTORING), { force: true })
    await syncFolder(folder)
  }
  return {
    isLeftOver: left !== null && left.installation === installation,
    finish: end,
    undo: async () => {
      await clear(folder)
      await end()
    },
  }
}

/** What lies there decides what to do instead: also a new installation in which nobody has done anything is one. */
async function fullFolder(folder: string, kind: InstallationKind): Promise<Refusal> {
  const found = await readInstallationFile(folder).catch((error: unknown) => {
    if (error instanceof Refusal) return null
    throw error
  })
  if (found === null) {
    return new Refusal(
      'conflict',
      'target-not-empty',
      `文件夹 ${folder} 里已经有内容，没有恢复。请用 --data 指定一个新的文件夹；原来的数据不会被改动。`,
    )
  }
  if (found.kind !== kind) {
    return new Refusal(
      'conflict',
      'target-of-other-kind',
      `这个备份是${kindInWords(kind)}的数据，文件夹 ${folder} 里是${kindInWords(found.kind)}的数据，没有恢复：演示不能变成正式使用的，正式使用的也不能当演示。请用 --data 指定一个新的文件夹，恢复出来的仍是${kindInWords(kind)}的数据。`,
    )
  }
  return new Refusal(
    'conflict',
    'target-has-data',
    `文件夹 ${folder} 里已经有一套${kindInWords(kind)}的数据（用 npm start -- --empty 新建的也是），没有恢复，那里的数据没有改动。请停止在用它的明镜，恢复到一个新的文件夹：npx mingjing restore 备份文件 --data 新文件夹；再用 npm start -- --data 新文件夹 启动。`,
  )
}

/** Null: no restore is or was at work there. */
async function readMark(folder: string): Promise<z.infer<typeof MARK> | null> {
  try {
    const text = await readFile(join(folder, RESTORING), 'utf8')
    // Stopped before it could say who it is.
    return text === '' ? { pid: process.pid, installation: '' } : MARK.parse(JSON.parse(text))
  } catch (error) {
    if (isMissing(error)) return null
    throw error
  }
}

async function listNames(folder: string): Promise<readonly string[]> {
  try {
    return (await readdir(folder)).filter((name) => name !== 'lost+found')
  } catch (error) {
    if (isMissing(error)) return []
    throw diskRefusal(error, `文件夹 ${folder} 不能使用，没有恢复`)
  }
}

/** A database that is still running in it is stopped first: it would go on writing into what is made anew. */
async function clear(folder: string): Promise<void> {
  const names = (await listNames(folder)).filter((name) => name !== RESTORING)
  if (names.includes('postgres')) await (await openEmbedded(folder)).stop()
  for (const name of names) await rm(join(folder, name), { recursive: true, force: true })
}
