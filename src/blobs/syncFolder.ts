import { open } from 'node:fs/promises'

/** Brings the names in a folder to the disk: a renamed file is only safe when the folder that names it is. 文件夹落盘 */
export async function syncFolder(folder: string): Promise<void> {
  const handle = await open(folder, 'r')
  try {
    await handle.sync()
  } finally {
    await handle.close()
  }
}
