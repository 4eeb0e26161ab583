import { z } from 'zod'
import { beijingDate } from '../../model/Instant.ts'
import { writeTitledSheet } from '../../documents/exporters/xlsx/titledSheet.ts'
import { isolatedReader } from '../../notices/isolated/isolatedReader.ts'
import type { ReadTables } from '../../notices/isolated/ReadTables.ts'
import { handChoices } from '../../rounds/handOver/handChoices.ts'
import { makeSheet, SHEET_NAMES } from '../../rounds/handOver/makeSheet.ts'
import { previewSheet, type SheetHanded, type SheetPreview } from '../../rounds/handOver/previewSheet.ts'
import { takeSheet } from '../../rounds/handOver/takeSheet.ts'
import { findRoundHead } from '../../store/queries/roundHeads.ts'
import { listMembers, membersNamedBy } from '../../store/queries/roster.ts'
import { answering } from '../answering.ts'
import { handOverScope, SHEET_LANES, type SheetScope } from '../handOverScope.ts'
import { refuseNoPaper } from '../refuseNoPaper.ts'
import { download } from '../routing/Answer.ts'
import { decide } from '../routing/decide.ts'
import { id } from '../routing/fields.ts'
import { notThere } from '../routing/findTarget.ts'
import { route, type ServedRoute } from '../routing/route.ts'
import type { IncomingFile } from '../routing/StreamedBody.ts'
import { actorOf, type SignedIn } from '../routing/Visitor.ts'
import type { World } from '../World.ts'
import { HANDED_IN, openedTable, tableFile, XLSX } from './handedTable.ts'
import { selfRights } from './selfChecks.ts'

const lane = z.enum(SHEET_LANES).meta({ title: '哪一种答案：评分、第三方测试、专家评分、自查' })
const unit = id('单位').exactOptional()
const saidBy = z.string().trim().max(100).exactOptional().meta({ title: '代谁录入：考核人员的姓名；代单位录入时空着' })

const asked = { lane, unit, for: saidBy }
const handed = z.object({ ...asked, paper: id('纸质材料的扫描件').exactOptional() })

const named = z.object({ id: z.string().meta({ title: '编号' }), name: z.string().meta({ title: '名称' }) })
const coded = z.object({ code: z.string().meta({ title: '编号' }), name: z.string().meta({ title: '名称' }) })
const choices = z.object({
  units: z.array(named).meta({ title: '单位' }),
  rows: z.array(coded).meta({ title: '指标' }),
})
/** Of which units and rows one may take cells away. */
export type SheetChoices = z.output<typeof choices>

const text = (title: string) => z.string().meta({ title })
const preview = z.object({
  digest: text('预览的指纹，保存时原样带回'),
  changes: z
    .array(
      z.object({
        row: z.number().int().meta({ title: '行号' }),
        unit: text('单位'),
        indicator: text('指标'),
        ask: text('问题'),
        object: text('对象'),
        before: text('现在的答案'),
        after: text('表格里的答案'),
        conflict: z
          .object({ saw: text('下载时的答案'), by: text('之后由谁改的'), at: text('什么时候改的') })
          .nullable()
          .meta({ title: '冲突：下载以后有人改过；空值表示没有' }),
      }),
    )
    .meta({ title: '逐格的改动' }),
  unchanged: z.number().int().meta({ title: '没有改动的格数' }),
  faults: z.array(z.string()).meta({ title: '要改正的地方' }),
  notes: z.array(z.string()).meta({ title: '提醒' }),
})
/** What a sheet would do. */
export type SheetPreviewAnswer = z.output<typeof preview>

const taken = z.object({
  outcome: z.enum(['done', 'changed-meanwhile']).meta({ title: '是否保存' }),
  taken: z.number().int().meta({ title: '保存的格数' }),
  left: z.number().int().meta({ title: '留着没有保存的冲突' }),
  preview,
})
/** How a taking ended. */
export type SheetTakenAnswer = z.output<typeof taken>

const shown = ({ changes, faults, notes, ...rest }: SheetPreview): SheetPreviewAnswer => ({
  ...rest,
  changes: changes.map((change) => ({ ...change, conflict: change.conflict && { ...change.conflict } })),
  faults: [...faults],
  notes: [...notes],
})

const rowsChosen = z
  .string()
  .regex(/^(\d+(,\d+)*)?$/)
  .max(8_000)
  .default('')
  .meta({ title: '冲突中仍然用表格里的答案的行号，用逗号隔开' })

interface Query {
  readonly lane: (typeof SHEET_LANES)[number]
  readonly unit?: string
  readonly for?: string
  readonly paper?: string
}

/** 表格: cells of a round out as a workbook and in again. */
export const handOverRoutes = (read: ReadTables = isolatedReader()): readonly ServedRoute[] => [
  route(
    'GET /api/rounds/:round/sheets',
    { summary: '可以下载哪些单位、哪些指标的答案表', query: z.object(asked), answer: choices },
    async ({ world, visitor, input: { params, query } }) => {
      const { units, rows } = await handChoices(world.store.db, await scopeOf(world, visitor, params.round, query))
      return { units: units.map((one) => ({ ...one })), rows: rows.map((one) => ({ ...one })) }
    },
  ),

  route(
    'GET /api/rounds/:round/sheet.xlsx',
    {
      summary: '下载答案表，带出去填写',
      query: z.object({ ...asked, node: id('指标').exactOptional() }),
      answer: download(XLSX),
    },
    async ({ world, visitor, input: { params, query } }) => {
      const { db, now } = world.store
      const [scope, head] = await Promise.all([scopeOf(world, visitor, params.round, query), findRoundHead(db, params.round)])
      if (!head) throw notThere('round')
      const members = query.unit === undefined ? await listMembers(db, params.round) : await membersNamedBy(db, params.round, [query.unit])
      const at = now()
      const sheet = await makeSheet(db, { ...scope, members, node: query.node }, { title: head.title, by: visitor.person.name, at })
      const name = [SHEET_NAMES[query.lane], query.unit === undefined ? '' : (members[0]?.record.name ?? ''), beijingDate(at)]
      return tableFile(await writeTitledSheet({ name: '答案', ...sheet }), name.filter((part) => part !== '').join('-'), 'xlsx')
    },
  ),

  route(
    'POST /api/rounds/:round/sheets/preview',
    { summary: '预览：填好的答案表会改动哪些格，不保存', query: handed, body: HANDED_IN, answer: preview },
    async ({ world, visitor, actor, input: { params, query, body } }) => {
      const whole = await handedSheet(world, visitor, params.round, query, { read, body, actor })
      return shown((await previewSheet(world.store.db, whole)).preview)
    },
  ),

  route(
    'POST /api/rounds/:round/sheets/take',
    {
      summary: '保存预览过的答案表，全部保存或者一个也不保存',
      query: handed.extend({ digest: z.string().max(64).meta({ title: '预览的指纹' }), conflicts: rowsChosen }),
      body: HANDED_IN,
      answer: taken,
    },
    async ({ world, visitor, actor, input: { params, query, body } }) => {
      const { round } = params
      const whole = await handedSheet(world, visitor, round, query, { read, body, actor })
      const { unit: own } = whole
      const ended = await takeSheet(world.store, whole, {
        digest: query.digest,
        chosen: new Set(query.conflicts === '' ? [] : query.conflicts.split(',').map(Number)),
        may: own === null ? { report: false, confirm: false } : await selfRights(world, visitor, { round, unit: own }),
        actorFor: (answers) => (own === null ? answering(world, visitor, round, answers) : fillerOf(world, visitor, { round, unit: own })),
      })
      return ended.outcome === 'done'
        ? { ...ended, preview: shown(ended.preview) }
        : { ...ended, taken: 0, left: 0, preview: shown(ended.preview) }
    },
  ),
]

const scopeOf = (world: World, visitor: SignedIn, round: string, query: Query): Promise<SheetScope> =>
  handOverScope(world, visitor, round, {
    lane: query.lane,
    unit: query.unit ?? null,
    behalf: query.for === undefined ? null : { saidBy: query.for },
  })

interface Incoming {
  readonly read: ReadTables
  readonly body: IncomingFile
  readonly actor: SheetHanded['actor']
}

/** A sheet with all that it is held against; one that is entered for somebody needs its paper. */
async function handedSheet(
  world: World,
  visitor: SignedIn,
  round: string,
  query: Query,
  { read, body, actor }: Incoming,
): Promise<SheetHanded> {
  const { store } = world
  const scope = await scopeOf(world, visitor, round, query)
  const { for: name, paper } = query
  if (name !== undefined) await refuseNoPaper(world, visitor, paper)
  const table = await openedTable(read, body)
  return {
    ...scope,
    ...table,
    actor,
    at: store.now(),
    behalf: name === undefined || paper === undefined ? null : { saidBy: name, paper },
    unit: scope.scope.drafts ? (query.unit ?? null) : null,
  }
}

async function fillerOf(world: World, visitor: SignedIn, params: { readonly round: string; readonly unit: string }) {
  const capacity = await decide(world, { action: 'self-check.fill', on: 'round-unit' }, visitor, { params, query: {}, body: null })
  return actorOf(visitor, capacity)
}
