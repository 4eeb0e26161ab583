import { formatMoment } from '../../model/Instant.ts'
import { listProgrammes, type ListedProgramme } from '../../store/queries/programmes.ts'
import { flag, printJson, type Called, type Command } from '../Command.ts'
import { EXIT, type ExitCode } from '../ExitCode.ts'
import type { Io } from '../Io.ts'
import { DATA_OPTION, withData } from '../openData.ts'
import { printTable } from '../print/columns.ts'

/** Enough of a hash to name it, and to look like none other. */
const SHOWN = 12

const COLUMNS = [{ title: '编号' }, { title: '版' }, { title: '名称' }, { title: '指纹' }, { title: '发布时间' }, { title: '发布人' }]

const rowOf = ({ id, version, title, invented, hash, publishedAt, publisher }: ListedProgramme): readonly string[] => [
  id,
  `第${version}版`,
  invented ? `${title}（虚构）` : title,
  hash.slice(0, SHOWN),
  formatMoment(publishedAt),
  publisher ?? '',
]

async function run(called: Called, io: Io): Promise<ExitCode> {
  const programmes = await withData(called, io, ({ store }) => listProgrammes(store.db))
  if (flag(called, 'json')) printJson(io, { programmes })
  else
    io.out(
      programmes.length === 0 ? '还没有发布过方案。用 mingjing programme publish 发布。\n' : printTable(COLUMNS, programmes.map(rowOf)),
    )
  return EXIT.fine
}

/** Prints what was published. 已发布的方案 */
export const programmeList: Command = {
  name: 'programme list',
  summary: '列出已经发布的方案，最新的在前',
  arguments: [],
  options: [DATA_OPTION],
  run,
}
