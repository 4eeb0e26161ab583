import { z } from 'zod'
import { beijingDate } from '../../model/Instant.ts'
import { IMPORT_KINDS, importKindInWords } from '../../model/Incoming.ts'
import { Refusal } from '../../model/Refusal.ts'
import { isolatedReader } from '../../notices/isolated/isolatedReader.ts'
import type { ReadTables } from '../../notices/isolated/ReadTables.ts'
import { writeXlsx } from '../../notices/writers/xlsx.ts'
import { dutiesFor } from '../../permissions/may.ts'
import { resultSeenByUnit } from '../../rounds/feedback/resultSeenByUnit.ts'
import { guessColumns } from '../../rounds/incoming/guessColumns.ts'
import type { IncomingFrom, IncomingInput } from '../../rounds/incoming/Incoming.ts'
import { incomingColumns } from '../../rounds/incoming/incomingColumns.ts'
import { incomingTable } from '../../rounds/incoming/incomingTable.ts'
import { lossesOfUnit, readIncoming } from '../../rounds/incoming/readIncoming.ts'
import { previewIncoming, takeIncoming } from '../../rounds/incoming/takeIncoming.ts'
import { withdrawIncoming } from '../../rounds/incoming/withdrawIncoming.ts'
import { termsOf } from '../../rounds/life/terms/termsOf.ts'
import type { Db } from '../../store/Db.ts'
import { findOutsideImport, settledRoundsBeside } from '../../store/queries/outsideImports.ts'
import { listMembers } from '../../store/queries/roster.ts'
import { findRound } from '../../store/queries/rounds.ts'
import { findSnapshot } from '../../store/queries/snapshots.ts'
import { officialNames } from '../../store/queries/units.ts'
import { refuseNoPaper } from '../refuseNoPaper.ts'
import { composed, download, NOTHING } from '../routing/Answer.ts'
import { day, id, line, reason } from '../routing/fields.ts'
import { notThere } from '../routing/findTarget.ts'
import { mustMay } from '../routing/mustMay.ts'
import { route, type ServedRoute } from '../routing/route.ts'
import type { SignedIn } from '../routing/Visitor.ts'
import { isOnlyOfUnit } from '../unitsOwn.ts'
import type { World } from '../World.ts'
import { fileOf, originalOf } from './fileContent.ts'
import { HANDED_IN, openedTable, tableFile, XLSX } from './handedTable.ts'

const kind = z.enum(IMPORT_KINDS).meta({ title: '哪一种外来结果' })
const check = id('导入到哪一个检查点').nullable().default(null).meta({ title: '导入到哪一个检查点；往年名次为空值' })
const text = (title: string, max = 2_000) => z.string().max(max).meta({ title })

const from = z
  .object({
    kind: z.enum(['file', 'paste', 'report', 'settled']).meta({ title: '从哪里来：文件、粘贴、报送件、本系统已定稿的批次' }),
    lines: z
      .array(
        z.object({
          row: z.int().min(0).max(10_000_000).meta({ title: '第几行' }),
          cells: z.record(z.string().max(200), z.string().max(2_000)).meta({ title: '各列的内容' }),
        }),
      )
      .max(20_000)
      .default([])
      .meta({ title: '各行；文件和粘贴的才有' }),
    text: z.string().max(900_000).default('').meta({ title: '报送件的全文' }),
    round: id('批次').nullable().default(null).meta({ title: '已定稿的批次' }),
  })
  .meta({ title: '从哪里来' })

const body = z.object({
  kind,
  check,
  within: z.enum(['group', 'class', 'all']).default('group').meta({ title: '往年名次在什么范围里排：组、类、全部' }),
  figure: z.enum(['total', 'weighted']).default('total').meta({ title: '报送件里用得分还是折算得分' }),
  source: z
    .object({
      title: line('来源的标题'),
      issuer: line('印发或者评估单位', 100),
      number: text('文号', 100).nullable().default(null).meta({ title: '文号；空值表示没有' }),
      on: day('日期').nullable().default(null).meta({ title: '日期；空值表示没有' }),
    })
    .meta({ title: '来源' }),
  file: id('来文').nullable().default(null).meta({ title: '来文的扫描件或者原文件' }),
  from,
  names: z
    .array(
      z.object({
        written: text('来文里的名称', 200),
        unit: id('单位').nullable().meta({ title: '选定的单位；空值表示不采用' }),
        why: text('不采用的理由'),
      }),
    )
    .max(5_000)
    .default([])
    .meta({ title: '手工对应的名称' }),
  othersLostNothing: z.boolean().default(false).meta({ title: '清单里没有的单位没有扣分' }),
})

const shownTable = z.object({
  name: text('工作表'),
  rows: z
    .array(z.object({ number: z.int().meta({ title: '行号' }), cells: z.array(z.string()).meta({ title: '各格' }) }))
    .meta({ title: '各行' }),
})

const read = z.object({
  tables: z.array(shownTable).meta({ title: '文件里的表' }),
  columns: z
    .array(
      z.object({
        key: text('列的编号'),
        head: text('列名'),
        needed: z.boolean().meta({ title: '必须有' }),
        hint: text('说明'),
      }),
    )
    .meta({ title: '要认的列' }),
  guess: z
    .object({
      table: z.int().meta({ title: '第几张表，从0起' }),
      head: z.int().meta({ title: '列名在第几行，从0起' }),
      at: z.record(z.string(), z.int()).meta({ title: '各列在第几列，从0起' }),
    })
    .meta({ title: '猜的列' }),
})

/** A file as it was read, and which of its columns are which. 读出的文件 */
export type IncomingRead = z.output<typeof read>

const settled = z.object({
  rounds: z
    .array(z.object({ id: id('编号'), title: text('名称'), office: text('组织单位'), year: text('年度') }))
    .meta({ title: '已定稿的批次' }),
})
/** Rounds of this installation whose results may be taken over. 可采用的批次 */
export type SettledChoices = z.output<typeof settled>

/** 外来结果: what other bodies found, earlier years, evaluations by several, other rounds' results. */
export const incomingRoutes = (reader: ReadTables = isolatedReader()): readonly ServedRoute[] => [
  route(
    'GET /api/rounds/:round/incoming',
    { summary: '一个批次的外来结果，和可以导入到哪些检查点', answer: composed('IncomingList') },
    async ({ world: { store }, input: { params } }) => {
      const round = await findRound(store.db, params.round)
      if (!round) throw notThere('round')
      return readIncoming(store.db, round.id, round.history.length)
    },
  ),

  route(
    'GET /api/rounds/:round/incoming/settled',
    { summary: '本系统里可以采用结果的批次：已经定稿，并且看得到全部结果的', answer: settled },
    async ({ world: { store }, visitor, input: { params } }) => {
      const held = dutiesFor(visitor.duties, 'results.read')
      const roots = held.filter(({ round }) => round === null).map(({ unit }) => unit)
      const named = held.flatMap(({ round }) => round ?? [])
      const rounds = await settledRoundsBeside(store.db, params.round, { roots, named })
      const names = await officialNames(store.db, [...new Set(rounds.map(({ unit }) => unit))], beijingDate(store.now()))
      return {
        rounds: rounds.map(({ id: one, title, unit, year }) => ({ id: one, title, office: names.get(unit) ?? '', year })),
      }
    },
  ),

  route(
    'POST /api/rounds/:round/incoming/read',
    {
      summary: '读交来的文件，认出各列，不保存',
      query: z.object({ kind, check: id('检查点').exactOptional() }),
      body: HANDED_IN,
      answer: read,
    },
    async ({ world: { store }, input: { params, query, body: file } }) => {
      const columns = incomingColumns(query.kind, await askedIn(store.db, params.round, query.check ?? null))
      const { tables } = await openedTable(reader, file)
      return {
        tables: tables.map(({ name, rows }) => ({ name, rows: rows.map(({ number, cells }) => ({ number, cells: [...cells] })) })),
        columns: columns.map(({ key, head, needed, hint }) => ({ key, head, needed, hint })),
        guess: { ...guessColumns(tables, columns) },
      }
    },
  ),

  route(
    'POST /api/rounds/:round/incoming/preview',
    { summary: '预览：导入以后各单位有什么变化，不保存', body, answer: composed('IncomingPreview') },
    async ({ world, visitor, actor, input: { params, body: said } }) =>
      previewIncoming(world.store, actor, await inputOf(world, visitor, params.round, said)),
  ),

  route(
    'POST /api/rounds/:round/incoming/take',
    {
      summary: '导入预览过的外来结果，全部导入或者一个也不导入',
      body: body.extend({ digest: text('预览的指纹', 64) }),
      answer: composed('IncomingTaken'),
    },
    async ({ world, visitor, actor, input: { params, body: said } }) =>
      takeIncoming(world.store, actor, await inputOf(world, visitor, params.round, said), said.digest),
  ),

  route(
    'GET /api/rounds/:round/incoming/:import/table',
    { summary: '下载一次导入的各行', answer: download(XLSX) },
    async ({ world: { store }, input: { params } }) => {
      const row = await importIn(store.db, params)
      const table = incomingTable(row, await listMembers(store.db, params.round))
      return tableFile(await writeXlsx([table]), `外来结果-${importKindInWords(row.kind)}-${beijingDate(row.at)}`, 'xlsx')
    },
  ),

  route(
    'GET /api/rounds/:round/incoming/:import/paper',
    { summary: '下载一次导入所附的来文', answer: download('application/octet-stream') },
    async ({ world: { store }, input: { params } }) => {
      const { file } = await importIn(store.db, params)
      if (file === null) throw notThere('file')
      return originalOf(store, await fileOf(store, file))
    },
  ),

  route(
    'POST /api/rounds/:round/incoming/:import/withdraw',
    { summary: '撤回一次导入：它给的答案不再算数，往年名次恢复原样', body: z.object({ why: reason() }), answer: NOTHING },
    async ({ world, actor, input: { params, body: said } }) => withdrawIncoming(world.store, actor, { ...params, ...said }),
  ),

  route(
    'GET /api/rounds/:round/units/:unit/incoming',
    { summary: '一个单位的外来扣分清单；单位自己只看反馈过的', answer: composed('OutsideLosses') },
    async ({ world, visitor, input: { params } }) => {
      const { db, now } = world.store
      const own = await isOnlyOfUnit(world, visitor, 'result.read', params)
      const seen = own ? await resultSeenByUnit(db, params.round, now()) : null
      const snapshot = seen?.kind === 'settled' ? await findSnapshot(db, seen.snapshot) : null
      return lossesOfUnit(db, params.round, params.unit, snapshot?.at ?? null)
    },
  ),
]

async function askedIn(db: Db, round: string, checkId: string | null) {
  const terms = await termsOf(db, round)
  if (checkId === null) return null
  for (const { name } of terms.compiled.programme.groups) {
    const found = terms.askedOf(name).checks.get(checkId)
    if (found) return found
  }
  throw new Refusal('not-found', 'incoming-check', '没有选导入到哪一项，或者方案里没有这一项。请重新选择。')
}

async function importIn(db: Db, { round, import: one }: { readonly round: string; readonly import: string }) {
  const row = await findOutsideImport(db, round, one)
  if (row) return row
  throw new Refusal('not-found', 'no-incoming', '没有这次导入，请刷新列表再看。')
}

/** What was handed in, whose paper its sender may see, of a round whose results he may see. */
async function inputOf(world: World, visitor: SignedIn, round: string, said: z.output<typeof body>): Promise<IncomingInput> {
  const { kind: of, check: into, within, figure, source, file, names, othersLostNothing } = said
  if (file !== null) await refuseNoPaper(world, visitor, file)
  if (said.from.kind === 'settled') {
    if (said.from.round === null) throw new Refusal('invalid', 'incoming-round', '请选择采用哪一个批次的结果。')
    await mustMay(world, visitor, 'results.read', 'round', said.from.round)
  }
  const number = source.number === null || source.number.trim() === '' ? null : source.number.trim()
  const checkOf = of === 'history' ? null : into
  return {
    round,
    kind: of,
    check: checkOf,
    within,
    figure,
    source: { ...source, number },
    file,
    from: fromOf(said.from),
    names,
    othersLostNothing,
  }
}

function fromOf({ kind: of, lines, text: whole, round }: z.output<typeof from>): IncomingFrom {
  if (of === 'report') return { kind: of, text: whole }
  if (of === 'settled') return { kind: of, round: round ?? '' }
  return { kind: of, lines }
}
