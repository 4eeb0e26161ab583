import { open, readFile, rename } from 'node:fs/promises'
import { join } from 'node:path'
import { z } from 'zod'
import { syncFolder } from '../blobs/syncFolder.ts'
import { Refusal } from '../model/Refusal.ts'

const FILE = 'mingjing.json'

const CONTENT = z.object({
  kind: z.enum(['demonstration', 'installation']),
  id: z.string().min(1),
  /** It was being made: the database may not know of it yet. */
  unfinished: z.boolean().optional(),
})

/** What a data folder says about itself; the database says the same. 数据文件夹的标记 */
export type InstallationFile = z.infer<typeof CONTENT>

/** Null: nobody made anything here yet. */
export async function readInstallationFile(folder: string): Promise<InstallationFile | null> {
  let text: string
  try {
    text = await readFile(join(folder, FILE), 'utf8')
  } catch (error) {
    if (error instanceof Error && 'code' in error && (error.code === 'ENOENT' || error.code === 'ENOTDIR')) return null
    throw error
  }
  try {
    return CONTENT.parse(JSON.parse(text))
  } catch (error) {
    throw Object.assign(
      new Refusal(
        'conflict',
        'folder-file-damaged',
        `数据文件夹 ${folder} 里的 ${FILE} 损坏了，看不出它属于谁。请从备份里取回这个文件，再启动明镜。`,
      ),
      { cause: error },
    )
  }
}

/** Whole and on the disk, or as it was. */
export async function writeInstallationFile(folder: string, content: InstallationFile): Promise<void> {
  const incoming = join(folder, `.${FILE}.${process.pid}`)
  const handle = await open(incoming, 'w', 0o600)
  try {
    await handle.writeFile(`${JSON.stringify(content, undefined, 2)}\n`)
    await handle.sync()
  } finally {
    await handle.close()
  }
  await rename(incoming, join(folder, FILE))
  await syncFolder(folder)
}
