import { z } from 'zod'
import { isolatedReader } from '../../notices/isolated/isolatedReader.ts'
import type { ReadTables } from '../../notices/isolated/ReadTables.ts'
import { exportUnits } from '../../people/tables/exportUnits.ts'
import { exportPeople, personTemplate } from '../../people/tables/exportPeople.ts'
import { importPeople, previewPeople } from '../../people/tables/importPeople.ts'
import { importUnits, previewUnits } from '../../people/tables/importUnits.ts'
import type { Imported, Preview } from '../../people/tables/Preview.ts'
import { unitTemplate } from '../../people/tables/unitTemplate.ts'
import { download } from '../routing/Answer.ts'
import { line } from '../routing/fields.ts'
import { route, type ServedRoute } from '../routing/route.ts'
import type { SignedIn } from '../routing/Visitor.ts'
import { HANDED_IN, openedTable, tableFile, XLSX } from './handedTable.ts'

const preview = z.object({
  digest: z.string().meta({ title: '预览的指纹，导入时原样带回' }),
  counts: z
    .object({
      new: z.number().int().meta({ title: '新增' }),
      changed: z.number().int().meta({ title: '有变化' }),
      unchanged: z.number().int().meta({ title: '不变' }),
      faulty: z.number().int().meta({ title: '有错' }),
    })
    .meta({ title: '行数' }),
  faults: z.array(z.string()).meta({ title: '整张表的问题' }),
  rows: z
    .array(
      z.object({
        row: z.number().int().meta({ title: '行号' }),
        name: z.string().meta({ title: '名称' }),
        outcome: z.enum(['new', 'changed', 'unchanged', 'faulty']).meta({ title: '怎样处理' }),
        says: z.array(z.string()).meta({ title: '变化，或错误和改法' }),
      }),
    )
    .meta({ title: '逐行' }),
})
/** What a table would do. */
export type TablePreview = z.output<typeof preview>

const imported = z.object({ outcome: z.enum(['done', 'changed-meanwhile']).meta({ title: '是否导入' }), preview })
/** How an import ended. */
export type TableImported = z.output<typeof imported>

const shown = ({ rows, faults, ...rest }: Preview): TablePreview => ({
  ...rest,
  faults: [...faults],
  rows: rows.map((row) => ({ ...row, says: [...row.says] })),
})
const ended = ({ outcome, preview: what }: Imported): TableImported => ({ outcome, preview: shown(what) })

const digest = z.object({ digest: line('预览的指纹', 64) })
const format = z.object({ format: z.enum(['xlsx', 'csv']).default('xlsx').meta({ title: '文件格式' }) })

/** A token that may manage people gives no duties: those only a person gives who is signed in. */
const senderOf = ({ duties, person, by }: SignedIn) => ({ held: duties, by: { person: person.id, mayGrant: by !== 'token' } })

/** 表格: units and people in and out as workbooks and text files. */
export const tableRoutes = (read: ReadTables = isolatedReader()): readonly ServedRoute[] => [
  route('GET /api/tables/units/template', { summary: '下载单位表模板', answer: download(XLSX) }, async () =>
    tableFile(await unitTemplate(), '单位表模板', 'xlsx'),
  ),

  route(
    'POST /api/units/:unit/import/preview',
    { summary: '预览：单位表逐行会怎样处理，不导入', body: HANDED_IN, answer: preview },
    async ({ world, input: { params, body } }) =>
      shown(await previewUnits(world.store, { ...(await openedTable(read, body)), within: params.unit })),
  ),

  route(
    'POST /api/units/:unit/import',
    { summary: '导入预览过的单位表，全部或全不', query: digest, body: HANDED_IN, answer: imported },
    async ({ world, actor, input: { params, query, body } }) =>
      ended(await importUnits(world.store, actor, { ...(await openedTable(read, body)), within: params.unit }, query.digest)),
  ),

  route(
    'GET /api/units/:unit/export',
    { summary: '导出单位及下级', query: format, answer: download(XLSX) },
    async ({ world, input: { params, query } }) =>
      tableFile(await exportUnits(world.store, query.format, params.unit), '单位', query.format),
  ),

  route('GET /api/tables/people/template', { summary: '下载人员表模板', answer: download(XLSX) }, async () =>
    tableFile(await personTemplate(), '人员表模板', 'xlsx'),
  ),

  route(
    'POST /api/units/:unit/people/import/preview',
    { summary: '预览：人员表逐行会怎样处理，不导入', body: HANDED_IN, answer: preview },
    async ({ world, visitor, input: { params, body } }) =>
      shown(await previewPeople(world.store, { ...(await openedTable(read, body)), within: params.unit, ...senderOf(visitor) })),
  ),

  route(
    'POST /api/units/:unit/people/import',
    { summary: '导入预览过的人员表，全部或全不', query: digest, body: HANDED_IN, answer: imported },
    async ({ world, visitor, actor, input: { params, query, body } }) => {
      const table = { ...(await openedTable(read, body)), within: params.unit, ...senderOf(visitor) }
      return ended(await importPeople(world.store, actor, table, query.digest))
    },
  ),

  route(
    'GET /api/units/:unit/people/export',
    { summary: '导出单位及下级的人员和职责', query: format, answer: download(XLSX) },
    async ({ world, input: { params, query } }) =>
      tableFile(await exportPeople(world.store, query.format, params.unit), '人员', query.format),
  ),
]
