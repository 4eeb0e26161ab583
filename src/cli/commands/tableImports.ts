import { TERMINAL } from '../../model/Actor.ts'
import type { Table } from '../../notices/Table.ts'
import { importPeople, previewPeople } from '../../people/tables/importPeople.ts'
import { importUnits, previewUnits } from '../../people/tables/importUnits.ts'
import { isSound, type HandedTable, type Imported, type Preview } from '../../people/tables/Preview.ts'
import type { Store } from '../../store/Store.ts'
import { argument, flag, printJson, type Called, type Command } from '../Command.ts'
import { EXIT, type ExitCode } from '../ExitCode.ts'
import type { Io } from '../Io.ts'
import { DATA_OPTION, withData } from '../openData.ts'
import { openHanded } from '../tables/openHanded.ts'
import { UNDER_OPTION, unitUnder } from '../tables/unitUnder.ts'
import { printEnd, printPreview } from '../tables/printPreview.ts'

/** A table of one kind: how it is shown and how it is taken. */
interface Importing {
  readonly preview: (store: Store, table: HandedTable<readonly Table[]>, within: string | null) => Promise<Preview>
  readonly take: (store: Store, table: HandedTable<readonly Table[]>, within: string | null, digest: string) => Promise<Imported>
}

async function run({ preview, take }: Importing, called: Called, io: Io): Promise<ExitCode> {
  const table = await openHanded(io, argument(called, 'file'))
  return withData(called, io, async ({ store }) => {
    const within = await unitUnder(called, store)
    const shown = await preview(store, table, within)
    const taken = flag(called, 'apply') && isSound(shown) ? await take(store, table, within, shown.digest) : null
    if (flag(called, 'json')) printJson(io, { outcome: taken?.outcome ?? 'previewed', preview: taken?.preview ?? shown })
    else io.out(printPreview(taken?.preview ?? shown) + printEnd(taken, shown))
    return isSound(shown) && taken?.outcome !== 'changed-meanwhile' ? EXIT.fine : EXIT.mistakes
  })
}

/** Takes what was only shown without it. */
const APPLY_OPTION = { flags: '--apply', help: '确实导入；不写时只预览，什么也不改' } as const

const options = [APPLY_OPTION, UNDER_OPTION, DATA_OPTION]

/** Units from a table. 导入单位 */
export const unitsImport: Command = {
  name: 'units import',
  summary: '导入单位表（.xlsx 或 CSV）：先逐行预览，加 --apply 才导入；有一处错误就都不导入',
  arguments: [{ name: '<file>', help: '表格文件；列名见 mingjing units export 导出的表' }],
  options,
  run: (called, io) =>
    run(
      {
        preview: (store, table, within) => previewUnits(store, { ...table, within }),
        take: (store, table, within, digest) => importUnits(store, TERMINAL, { ...table, within }, digest),
      },
      called,
      io,
    ),
}

/** People and duties from a table. 导入人员 */
export const peopleImport: Command = {
  name: 'people import',
  summary: '导入人员表（.xlsx 或 CSV）和他们的职责：先逐行预览，加 --apply 才导入；有一处错误就都不导入',
  arguments: [{ name: '<file>', help: '表格文件；列名见 mingjing people export 导出的表' }],
  options,
  run: (called, io) =>
    run(
      {
        preview: (store, table, within) => previewPeople(store, { ...table, within, held: null }),
        take: (store, table, within, digest) => importPeople(store, TERMINAL, { ...table, within, held: null }, digest),
      },
      called,
      io,
    ),
}
