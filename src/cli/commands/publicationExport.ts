import { publishedFile, publishedPaths } from '../../rounds/publication/publishedBytes.ts'
import { findPublications } from '../../store/queries/publications.ts'
import { Refusal } from '../../model/Refusal.ts'
import { argument, flag, printJson, type Called, type Command } from '../Command.ts'
import { refuseFull, writeInto } from '../emptyFolder.ts'
import { EXIT, type ExitCode } from '../ExitCode.ts'
import type { Io } from '../Io.ts'
import { DATA_OPTION, withData } from '../openData.ts'
import { progress } from '../progress.ts'

async function run(called: Called, io: Io): Promise<ExitCode> {
  const [reference, folder] = [argument(called, 'publication'), argument(called, 'folder')]
  refuseFull(io, folder)
  const written = await withData(called, io, async ({ store }) => {
    const [row, other] = await findPublications(store.db, reference)
    if (!row) throw new Refusal('not-found', 'no-publication', `没有编号或指纹为“${reference}”的公布。编号和指纹在批次的“公布”页上。`)
    if (other) throw new Refusal('conflict', 'publication-ambiguous', `“${reference}”不止一次公布，请写出完整的编号。`, [row.id, other.id])
    const paths = publishedPaths(row)
    const told = progress(io, '写出', paths.length)
    for (const [at, path] of paths.entries()) {
      const bytes = await publishedFile(store, row, path)?.bytes()
      if (bytes) writeInto(io, folder, path, bytes)
      told.step(at + 1)
    }
    told.done()
    return { id: row.id, hash: row.hash, files: paths.length, withdrawn: row.withdrawnAt !== null }
  })
  if (flag(called, 'json')) printJson(io, { ...written, folder })
  else
    io.out(
      `已写出 ${written.files} 个文件，在 ${folder}\n指纹 ${written.hash}\n${written.withdrawn ? '注意：这次公布已经撤回，只能留作存档，不要再放到网站上\n' : ''}`,
    )
  return EXIT.fine
}

/** Writes a published folder, to be copied to the office's own site. 导出公布件 */
export const publicationExport: Command = {
  name: 'publication export',
  summary: '把公布的结果写成一个文件夹，可以原样放到单位自己的网站上',
  arguments: [
    { name: '<publication>', help: '公布的编号，或者指纹（至少前8位）' },
    { name: '<folder>', help: '写到哪个文件夹；要么还没有，要么是空的' },
  ],
  options: [DATA_OPTION],
  run,
}
