import { beijingDate } from '../../model/Instant.ts'
import { unitKindInWords } from '../../model/UnitKind.ts'
import { exportPeople } from '../../people/tables/exportPeople.ts'
import { exportUnits } from '../../people/tables/exportUnits.ts'
import type { TableFormat } from '../../people/tables/writeTable.ts'
import { seenTree } from '../../people/units/seenTree.ts'
import { unitTree } from '../../people/units/unitTree.ts'
import type { Store } from '../../store/Store.ts'
import { argument, flag, printJson, type Called, type Command } from '../Command.ts'
import { EXIT, type ExitCode } from '../ExitCode.ts'
import { writeBytes } from '../files.ts'
import type { Io } from '../Io.ts'
import { DATA_OPTION, withData } from '../openData.ts'
import { UNDER_OPTION, unitUnder } from '../tables/unitUnder.ts'

type Export = (store: Store, format: TableFormat, within: string | null) => Promise<Uint8Array>

async function run(exported: Export, called: Called, io: Io): Promise<ExitCode> {
  const path = argument(called, 'file')
  const format = /\.csv$/i.test(path) ? 'csv' : 'xlsx'
  const bytes = await withData(called, io, async ({ store }) => exported(store, format, await unitUnder(called, store)))
  writeBytes(io, path, bytes)
  if (flag(called, 'json')) printJson(io, { file: path, bytes: bytes.length })
  else io.out(`已写入 ${path}\n`)
  return EXIT.fine
}

const options = [UNDER_OPTION, DATA_OPTION]
const file = { name: '<file>', help: '写到哪里；以 .csv 结尾的写成 CSV，其他的写成 .xlsx' }

/** The units of today as a table. 导出单位 */
export const unitsExport: Command = {
  name: 'units export',
  summary: '导出单位表，改好后可以再导入',
  arguments: [file],
  options,
  run: (called, io) => run(exportUnits, called, io),
}

/** People and their duties as a table. 导出人员 */
export const peopleExport: Command = {
  name: 'people export',
  summary: '导出人员表和他们的职责，改好后可以再导入',
  arguments: [file],
  options,
  run: (called, io) => run(exportPeople, called, io),
}

/** The tree of today. 列出单位 */
export const unitsList: Command = {
  name: 'units list',
  summary: '列出今天的单位',
  arguments: [],
  options,
  run: (called, io) =>
    withData(called, io, async ({ store }) => {
      const within = await unitUnder(called, store)
      const all = await unitTree(store.db, beijingDate(store.now()))
      const rows = within === null ? all : seenTree(all, new Set([within]))
      if (flag(called, 'json')) printJson(io, rows)
      else if (rows.length === 0) io.out('还没有登记单位。用 mingjing units import 导入单位表。\n')
      else io.out(rows.map(({ depth, name, kind }) => `${'  '.repeat(depth)}${name}（${unitKindInWords(kind)}）\n`).join(''))
      return EXIT.fine
    }),
}
