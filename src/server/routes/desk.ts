import { z } from 'zod'
import { acrossPage, rowWanted } from '../../rounds/desk/acrossPage.ts'
import { bestOfRow } from '../../rounds/desk/bestOfRow.ts'
import { cellPage } from '../../rounds/desk/cellPage.ts'
import { progressByGroup } from '../../rounds/desk/deskProgress.ts'
import { downPage } from '../../rounds/desk/downPage.ts'
import { makeOverride } from '../../rounds/life/decisions/makeOverride.ts'
import { coversCell } from '../../rounds/shares/Share.ts'
import { announce } from '../../store/queries/announce.ts'
import { deskReaderFor } from '../deskReaderFor.ts'
import { presenceOf } from '../Presence.ts'
import { composed, NOTHING } from '../routing/Answer.ts'
import { id, line, reason } from '../routing/fields.ts'
import { notThere } from '../routing/findTarget.ts'
import { route, type ServedRoute } from '../routing/route.ts'
import { answerValue } from './answerFields.ts'

const node = id('指标')

const best = z.object({
  values: z.array(z.object({ check: z.string().meta({ title: '检查点' }), value: answerValue })).meta({ title: '“未发现问题”写入的答案' }),
  others: z.array(z.string()).meta({ title: '需要逐个填写的检查点' }),
})

const progress = z.object({
  rows: z
    .array(
      z.object({
        node,
        done: z.number().int().meta({ title: '评完的单位数' }),
        units: z.number().int().meta({ title: '要评的单位数' }),
      }),
    )
    .meta({ title: '各指标' }),
})
export type DeskProgress = z.output<typeof progress>

const others = z.object({
  others: z
    .array(
      z.object({
        name: z.string().meta({ title: '姓名' }),
        unit: z.string().meta({ title: '单位' }),
        node: z.string().meta({ title: '指标' }),
        check: z.string().meta({ title: '检查点' }),
      }),
    )
    .meta({ title: '正在看的其他人' }),
})

/** 评分台: where the checks of a round are answered. */
export const deskRoutes: readonly ServedRoute[] = [
  route(
    'GET /api/rounds/:round/desk',
    {
      summary: '一个指标在一个组里横向评分',
      query: z.object({
        node: node.exactOptional(),
        group: id('组').exactOptional(),
        offset: z.coerce.number().int().min(0).max(1_000_000).default(0).meta({ title: '从第几个单位起' }),
        limit: z.coerce.number().int().min(1).max(200).default(100).meta({ title: '单位数' }),
      }),
      answer: composed('AcrossPage'),
    },
    async ({ world, visitor, input: { params, query } }) =>
      acrossPage(world.store.db, { ...(await deskReaderFor(world, visitor, params.round)), ...query }),
  ),

  route(
    'GET /api/rounds/:round/desk/progress',
    {
      summary: '一个组里各指标评完了多少单位',
      query: z.object({ group: id('组') }),
      answer: progress,
    },
    async ({ world, visitor, input: { params, query } }) => ({
      rows: [...(await progressByGroup(world.store.db, await deskReaderFor(world, visitor, params.round)))(query.group)],
    }),
  ),

  route(
    'GET /api/rounds/:round/desk/best',
    {
      summary: '一个指标“未发现问题”时各检查点的答案',
      query: z.object({ node, group: id('组').exactOptional() }),
      answer: best,
    },
    async ({ world, visitor, input: { params, query } }) => {
      const { terms, reader } = await deskReaderFor(world, visitor, params.round)
      const { group, row } = rowWanted({ terms, reader, ...query })
      const { values, others: rest } = await bestOfRow(terms, group, row, reader)
      return { values: [...values] as z.input<typeof best>['values'], others: [...rest] }
    },
  ),

  route(
    'GET /api/rounds/:round/desk/units/:unit',
    { summary: '一个单位按评分表纵向评分', answer: composed('DownPage') },
    async ({ world, visitor, input: { params } }) =>
      downPage(world.store.db, { ...(await deskReaderFor(world, visitor, params.round)), unit: params.unit }),
  ),

  route(
    'GET /api/rounds/:round/desk/units/:unit/cell',
    {
      summary: '一个单位一个指标的答案、历次答案和得分依据',
      query: z.object({ node }),
      answer: composed('CellPage'),
    },
    async ({ world, visitor, input: { params, query } }) =>
      cellPage(world.store.db, { ...(await deskReaderFor(world, visitor, params.round)), unit: params.unit, node: query.node }),
  ),

  route(
    'POST /api/rounds/:round/overrides',
    {
      summary: '在算出的得分旁边另定一个值，说明理由',
      body: z.object({ unit: id('单位'), node, points: line('分数', 40), why: reason() }),
      answer: NOTHING,
    },
    async ({ world, visitor, actor, input: { params, body } }) => {
      const { reader } = await deskReaderFor(world, visitor, params.round)
      if (!coversCell(reader.share, body)) throw notThere('round-unit')
      await makeOverride(world.store, actor, { round: params.round, ...body })
    },
  ),

  route(
    'GET /api/rounds/:round/presence',
    { summary: '此刻还有谁在看本批次的哪一格', answer: others },
    async ({ world, visitor, input: { params } }) => ({ others: await othersSeen(world, visitor, params.round) }),
  ),

  route(
    'POST /api/rounds/:round/presence',
    {
      summary: '告知我正在看哪一格，离开时不写单位',
      body: z.object({ unit: id('单位').nullable(), node: node.exactOptional(), check: id('检查点').exactOptional() }),
      answer: others,
    },
    async ({ world, visitor, input: { params, body } }) => {
      await comeOrLeave(world, visitor, params.round, body)
      return { others: await othersSeen(world, visitor, params.round) }
    },
  ),
]

type Asking = Parameters<typeof deskReaderFor>

/** Experts are seen by nobody and see nobody: each judges for himself. */
async function comeOrLeave(
  world: Asking[0],
  visitor: Asking[1],
  round: string,
  { unit, node: at, check }: { readonly unit: string | null; readonly node?: string; readonly check?: string },
): Promise<void> {
  const { db, now } = world.store
  const { id: person, name } = visitor.person
  const { reader } = await deskReaderFor(world, visitor, round)
  if (!reader.may.readOthers) return
  const isThere = unit !== null && at !== undefined && check !== undefined && coversCell(reader.share, { unit, node: at })
  const presence = presenceOf(world)
  const changed = isThere ? presence.come(round, now(), { person, name, unit, node: at, check }) : presence.leave(round, now(), person)
  for (const one of changed) await announce(db, { kind: 'presence', round, unit: one.unit, check: one.check })
}

async function othersSeen(world: Asking[0], visitor: Asking[1], round: string) {
  const { reader } = await deskReaderFor(world, visitor, round)
  if (!reader.may.readOthers) return []
  return presenceOf(world)
    .others(round, world.store.now(), visitor.person.id)
    .flatMap(({ name, unit, node: at, check }) => (coversCell(reader.share, { unit, node: at }) ? [{ name, unit, node: at, check }] : []))
}
