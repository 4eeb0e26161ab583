import { readTables } from '../readTables.ts'
import { UnreadableFile } from '../readers/UnreadableFile.ts'
import type { ReaderReply, ReaderRequest } from './messages.ts'

/** The child: reads one table, says what it found, and ends. 读取表格的子进程 */
process.once('message', (request: ReaderRequest) => {
  process.send?.(read(request), () => {
    process.disconnect()
  })
})

function read({ name, bytes }: ReaderRequest): ReaderReply {
  try {
    return { kind: 'tables', tables: readTables(name, bytes, () => performance.now()) }
  } catch (error) {
    if (!(error instanceof UnreadableFile)) throw error
    const { message, remedy, line } = error
    return { kind: 'unreadable', message, remedy, line }
  }
}
