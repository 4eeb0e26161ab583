import { z } from 'zod'
import { SNAPSHOT_KINDS, snapshotKindInWords } from '../../model/Settling.ts'
import { decideGrade } from '../../rounds/life/decisions/decideGrade.ts'
import { termsOf } from '../../rounds/life/terms/termsOf.ts'
import { BLOCKER_KINDS } from '../../rounds/settling/Blocker.ts'
import { clearBlocker } from '../../rounds/settling/clearBlocker.ts'
import { findSettled, keptOf } from '../../rounds/settling/readSettled.ts'
import { readSettling } from '../../rounds/settling/readSettling.ts'
import { settleRound } from '../../rounds/settling/settleRound.ts'
import { snapshotMoves } from '../../rounds/settling/snapshotMoves.ts'
import { composeRoundSheet } from '../../sheets/round/composeRoundSheet.ts'
import { listSnapshotLines } from '../../store/queries/settling.ts'
import { findSnapshot } from '../../store/queries/snapshots.ts'
import { settledSheet } from '../results/settledSheet.ts'
import { composed, NOTHING } from '../routing/Answer.ts'
import { id, instant, line, page, reason } from '../routing/fields.ts'
import { notThere } from '../routing/findTarget.ts'
import { route, type ServedRoute } from '../routing/route.ts'
import { scoredBlockers } from '../settled/scoredBlockers.ts'
import { shelfScoring } from '../settled/shelfScoring.ts'

const text = (title: string) => z.string().meta({ title })
const count = (title: string) => z.number().int().meta({ title })

const snapshot = z.object({
  id: text('编号'),
  number: count('第几份'),
  kind: z.enum(SNAPSHOT_KINDS).meta({ title: '种类' }),
  title: text('种类的说法'),
  at: instant('定稿时间'),
  byName: text('定稿人'),
  why: text('理由'),
  receipt: text('回执'),
  revision: count('定稿时批次的修订号'),
  journalSeq: count('操作日志的条数'),
  journalHash: z.string().nullable().meta({ title: '操作日志这一条的摘要' }),
  units: count('单位数'),
})

const settled = z.object({
  id: text('编号'),
  number: count('第几份'),
  receipt: text('回执'),
  journalSeq: count('操作日志的条数'),
  journalHash: z.string().nullable().meta({ title: '操作日志这一条的摘要' }),
})
export type SettledAnswer = z.output<typeof settled>

/** 定稿: what is left, who clears it, settling, and what was settled. */
export const settlingRoutes: readonly ServedRoute[] = [
  route(
    'GET /api/rounds/:round/settling',
    {
      summary: '定稿前还有什么要处理、由谁处理，历次定稿',
      query: z.object({
        kind: z.enum(BLOCKER_KINDS).exactOptional().meta({ title: '种类' }),
        who: line('由谁处理').exactOptional(),
        unit: line('单位名称的一部分').exactOptional(),
        ...page,
      }),
      answer: composed('SettlingSheet'),
    },
    async ({ world, input: { params, query } }) => {
      const { terms, scored, looked } = await scoredBlockers(world, params.round)
      return readSettling(world.store.db, terms, { scored, looked, query, now: world.store.now() })
    },
  ),

  route(
    'POST /api/rounds/:round/clearings',
    {
      summary: '裁定方案没有写成规则的一条条文在本批次怎样处理',
      body: z.object({ key: id('条文'), decision: reason('怎样处理'), why: reason() }),
      answer: z.object({ id: text('编号') }),
    },
    ({ world, actor, input: { params, body } }) => clearBlocker(world.store, actor, { ...params, ...body }),
  ),

  route(
    'POST /api/rounds/:round/grades',
    {
      summary: '登记审定机构给一个单位定的等次',
      body: z.object({ unit: id('单位'), grade: line('等次'), by: line('审定机构'), why: reason() }),
      answer: NOTHING,
    },
    ({ world, actor, input: { params, body } }) => decideGrade(world.store, actor, { ...params, ...body }),
  ),

  route(
    'POST /api/rounds/:round/settle',
    {
      summary: '定稿：把全部得分、名次、等次按现在的样子固定下来',
      body: z.object({
        kind: z.enum(SNAPSHOT_KINDS).meta({ title: '种类' }),
        why: reason(),
        revision: z.number().int().exactOptional().meta({ title: '看到的批次修订号' }),
      }),
      answer: settled,
    },
    async ({ world, actor, input: { params, body } }) => {
      const made = await settleRound(world.store, actor, { ...params, ...body }, shelfScoring(world))
      const row = (await listSnapshotLines(world.store.db, params.round)).find((one) => one.id === made.id)
      return { ...made, journalHash: row?.journalHash ?? null }
    },
  ),

  route(
    'GET /api/rounds/:round/snapshots',
    { summary: '历次定稿', answer: z.object({ snapshots: z.array(snapshot).meta({ title: '定稿' }) }) },
    async ({ world, input: { params } }) => ({
      snapshots: (await listSnapshotLines(world.store.db, params.round)).map(({ byName, ...row }) => ({
        ...row,
        title: snapshotKindInWords(row.kind),
        byName: byName ?? '明镜',
      })),
    }),
  ),

  route(
    'GET /api/rounds/:round/snapshots/:snapshot/sheet',
    { summary: '一份定稿的得分和排名', answer: composed('RoundSheet') },
    async ({ world, input: { params } }) => {
      const { ready, round } = await world.settledRound(await findSettled(world.store, params.round, params.snapshot))
      return composeRoundSheet(ready, round)
    },
  ),

  route(
    'GET /api/rounds/:round/snapshots/:snapshot/units/:unit',
    { summary: '一份定稿里一个单位的得分表', answer: composed('UnitSheet') },
    async ({ world, input: { params } }) => {
      const { id: found } = await findSettled(world.store, params.round, params.snapshot)
      const sheet = await settledSheet(world.store, found, params.unit)
      if (!sheet) throw notThere('round-unit')
      return sheet
    },
  ),

  route(
    'GET /api/rounds/:round/snapshots/:snapshot/moves',
    {
      summary: '一份定稿与以前的一份相比，哪些单位变了、为什么',
      query: z.object({ than: id('与哪一份相比；不写为上一份').exactOptional() }),
      answer: composed('SnapshotMoves'),
    },
    async ({ world: { store }, input: { params, query } }) => {
      const after = await findSettled(store, params.round, params.snapshot)
      const all = await listSnapshotLines(store.db, params.round)
      const earlier = query.than ?? all.find(({ number, facts }) => number < after.number && facts !== null)?.id
      const before = earlier === undefined ? null : await findSnapshot(store.db, earlier)
      if (query.than !== undefined && before?.round !== params.round) await findSettled(store, params.round, query.than)
      return snapshotMoves(store, await termsOf(store.db, params.round), after, before && keptOf(before))
    },
  ),
]
