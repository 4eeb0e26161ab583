import { z } from 'zod'
import { updatesInWords } from '../../engine/words/updates.ts'
import { beijingDate } from '../../model/Instant.ts'
import { isolatedReader } from '../../notices/isolated/isolatedReader.ts'
import type { ReadTables } from '../../notices/isolated/ReadTables.ts'
import { writeXlsx } from '../../notices/writers/xlsx.ts'
import { may } from '../../permissions/may.ts'
import { addColumn } from '../../sites/columns/addColumn.ts'
import { changeColumn, endColumn } from '../../sites/columns/changeColumn.ts'
import { columnTable } from '../../sites/columns/columnTable.ts'
import { readColumns, readColumnsOfUnit, type ColumnSheet } from '../../sites/columns/readColumns.ts'
import { previewColumns, takeColumns, type ColumnsPlan } from '../../sites/importing/importColumns.ts'
import { readColumnTable } from '../../sites/importing/readColumnTable.ts'
import { findSite, programmesWithColumns, roundsByProgrammes } from '../../store/queries/sites.ts'
import { download, NOTHING } from '../routing/Answer.ts'
import { id, paragraph, reason } from '../routing/fields.ts'
import { notThere } from '../routing/findTarget.ts'
import { mayToo } from '../routing/decide.ts'
import { mustMay } from '../routing/mustMay.ts'
import { route, type ServedRoute } from '../routing/route.ts'
import type { SignedIn } from '../routing/Visitor.ts'
import type { World } from '../World.ts'
import {
  COLUMN_LIST,
  COLUMN_SOURCES,
  COLUMNS_ASKED,
  COLUMNS_PREVIEW,
  COLUMNS_READ,
  COLUMNS_TAKEN,
  LEVELS,
  UNIT_COLUMNS,
  UPDATES,
} from './columnFields.ts'
import { HANDED_IN, openedTable, tableFile, XLSX } from './handedTable.ts'

const version = z.number().int().min(1).meta({ title: '看到的版本' })
const content = paragraph('公开内容', 4_000).nullable().meta({ title: '公开内容；空值表示没有写' })
const keepers = z.array(id('单位')).max(500).meta({ title: '保障单位' })
const openKeepers = z
  .array(z.string().trim().min(1).max(100).meta({ title: '写法' }))
  .max(50)
  .meta({ title: '不能对应到单位的写法' })
const url = z.string().max(2_000).nullable().meta({ title: '网址；空值表示还不知道' })
const asked = z.object(COLUMNS_ASKED)
/** Of as many rows as are taken at once, each of some hundred characters. */
const LARGE_TABLE = 4_000_000

/** 栏目: what sites must hold, and who keeps it. */
export const columnRoutes = (reader: ReadTables = isolatedReader()): readonly ServedRoute[] => [
  route('GET /api/sites/:site/columns', { summary: '一个网站的栏目', answer: COLUMN_LIST }, async ({ world, input: { params } }) => ({
    columns: (await readColumns(world.store.db, params.site)).map(asSent),
  })),

  route(
    'GET /api/sites/:site/columns.xlsx',
    { summary: '下载一个网站的栏目表；还没有栏目的是空表，可以填好再导入', answer: download(XLSX) },
    async ({ world: { store }, input: { params } }) =>
      tableFile(
        await writeXlsx([columnTable(await readColumns(store.db, params.site))]),
        `栏目保障任务分解表 ${beijingDate(store.now())}`,
        'xlsx',
      ),
  ),

  route(
    'GET /api/sites/:site/columns/sources',
    { summary: '可以从哪些方案导入栏目，按哪些批次的名单', answer: COLUMN_SOURCES },
    async ({ world: { store }, visitor }) => {
      const programmes = await programmesWithColumns(store.db)
      const rounds = await roundsByProgrammes(
        store.db,
        programmes.map(({ hash }) => hash),
      )
      const seen = rounds.filter(
        ({ unit, above, id: round }) => may(visitor.duties, 'round.read', { units: [unit, ...above], round }).allowed,
      )
      return {
        programmes: programmes.map((programme) => ({
          ...programme,
          rounds: seen.filter((one) => one.programme === programme.hash).map(({ id: round, title }) => ({ id: round, title })),
        })),
      }
    },
  ),

  route(
    'POST /api/sites/:site/columns/read',
    { summary: '读交来的栏目表，不保存', body: HANDED_IN, answer: COLUMNS_READ },
    async ({ input: { body } }) => {
      const { sheet, rows, faults, notes } = readColumnTable((await openedTable(reader, body)).tables)
      return { sheet, rows: rows.map((row) => ({ ...row, levels: [...row.levels] })), faults: [...faults], notes: [...notes] }
    },
  ),

  route(
    'POST /api/sites/:site/columns/preview',
    { summary: '预览：导入以后栏目有什么变化，不保存', body: asked, mostBytes: LARGE_TABLE, answer: COLUMNS_PREVIEW },
    async ({ world, visitor, input: { params, body } }) => {
      await refuseUnseen(world, visitor, body)
      const found = await findSite(world.store.db, params.site)
      if (!found) throw notThere('site')
      return previewSent(visitor, await previewColumns(world.store, { ...params, ...body }, found.site.unit))
    },
  ),

  route(
    'POST /api/sites/:site/columns/take',
    {
      summary: '导入预览过的栏目，全部导入或者一个也不导入',
      body: asked.extend({ digest: z.string().max(64).meta({ title: '预览的指纹' }) }),
      mostBytes: LARGE_TABLE,
      answer: COLUMNS_TAKEN,
    },
    async ({ world, visitor, actor, input: { params, body } }) => {
      await refuseUnseen(world, visitor, body)
      return { counts: await takeColumns(world.store, actor, { ...params, ...body }, body.digest) }
    },
  ),

  route(
    'POST /api/sites/:site/columns',
    {
      summary: '增加一个栏目',
      body: z.object({
        levels: LEVELS,
        content,
        updates: UPDATES,
        keepers,
        openKeepers: openKeepers.default([]),
        url: url.default(null),
        why: reason(),
      }),
      answer: z.object({ id: id('编号') }),
    },
    async ({ world, visitor, actor, input: { params, body } }) => {
      await refuseUnknown(world, visitor, body.keepers)
      return { id: await addColumn(world.store, actor, { ...params, ...body }) }
    },
  ),

  route(
    'PATCH /api/columns/:column',
    {
      summary: '修改一个栏目的名称、内容、更新要求、保障单位；没有写的不改',
      body: z.object({
        version,
        levels: LEVELS.exactOptional(),
        content: content.exactOptional(),
        updates: UPDATES.exactOptional(),
        keepers: keepers.exactOptional(),
        openKeepers: openKeepers.exactOptional(),
        why: reason(),
      }),
      answer: NOTHING,
    },
    async ({ world, visitor, actor, input: { params, body } }) => {
      await refuseUnknown(world, visitor, body.keepers ?? [])
      await changeColumn(world.store, actor, { ...params, ...body })
    },
  ),

  route(
    'POST /api/columns/:column/end',
    { summary: '一个栏目到此为止，检查记录都还在', body: z.object({ version, why: reason() }), answer: NOTHING },
    ({ world, actor, input: { params, body } }) => endColumn(world.store, actor, { ...params, ...body }),
  ),

  route('GET /api/units/:unit/columns', { summary: '一个单位保障的栏目', answer: UNIT_COLUMNS }, async ({ world, input: { params } }) => ({
    columns: (await readColumnsOfUnit(world.store.db, params.unit)).map(({ site, ...column }) => ({ ...asSent(column), site })),
  })),
]

const asSent = ({ levels, keepers: keeping, openKeepers: open, ...column }: ColumnSheet) => ({
  ...column,
  levels: [...levels],
  keepers: [...keeping],
  openKeepers: [...open],
})

/** Of units that may be meant he is shown those that he may know. */
const previewSent = (visitor: SignedIn, { rows, faults, ...plan }: ColumnsPlan) => ({
  ...plan,
  rows: rows.map(({ id: _column, unresolved, updates, ...row }) => ({
    ...row,
    levels: [...row.levels],
    keepers: [...row.keepers],
    openKeepers: [...row.openKeepers],
    updates,
    updatesWords: updates ? updatesInWords(updates) : '',
    says: [...row.says],
    faults: [...row.faults],
    unresolved: unresolved.map(({ written, near }) => ({
      written,
      near: near
        .filter(({ units }) => mayToo(visitor, 'unit.read', { units, round: null }))
        .map(({ id: unit, name, path }) => ({ id: unit, name, path })),
    })),
  })),
  faults: [...faults],
})

/** Rounds and units that a request names besides the site: only such as he may know. */
async function refuseUnseen(world: World, visitor: SignedIn, { from, names }: z.output<typeof asked>): Promise<void> {
  if (from.kind === 'programme' && from.round !== null) await mustMay(world, visitor, 'round.read', 'round', from.round)
  await refuseUnknown(
    world,
    visitor,
    names.flatMap(({ unit }) => unit ?? []),
  )
}

async function refuseUnknown(world: World, visitor: SignedIn, units: readonly string[]): Promise<void> {
  for (const unit of new Set(units)) await mustMay(world, visitor, 'unit.read', 'unit', unit)
}
