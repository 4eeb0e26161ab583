import { createHash } from 'node:crypto'
import { isolatedReader } from '../../notices/isolated/isolatedReader.ts'
import { UnreadableFile } from '../../notices/readers/UnreadableFile.ts'
import type { Table } from '../../notices/Table.ts'
import type { HandedTable } from '../../people/tables/Preview.ts'
import { CommandFailed } from '../CommandFailed.ts'
import { EXIT } from '../ExitCode.ts'
import { readBytes } from '../files.ts'
import type { Io } from '../Io.ts'

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
