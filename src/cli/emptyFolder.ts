import { dirname, join, resolve } from 'node:path'
import { CommandFailed } from './CommandFailed.ts'
import { EXIT } from './ExitCode.ts'
import { refusalOf, writeBytes } from './files.ts'
import type { Io } from './Io.ts'

/** Never among what lies there already: the folder would be another one then. 只写空文件夹 */
export function refuseFull(io: Io, folder: string): void {
  if ((io.listFiles(resolve(io.cwd, folder)) ?? []).length === 0) return
  throw new CommandFailed(EXIT.file, `文件夹 ${folder} 里已经有文件，没有导出。请换一个空文件夹，或者还没有的文件夹`)
}

/** Writes a file below a folder, with the folders above it. 写入文件 */
export function writeInto(io: Io, folder: string, path: string, content: Uint8Array): void {
  const target = join(folder, path)
  const above = dirname(target)
  try {
    io.makeFolder(resolve(io.cwd, above))
  } catch (error) {
    throw new CommandFailed(EXIT.file, `建不了文件夹 ${above}：${refusalOf(error)}`)
  }
  writeBytes(io, target, content)
}
