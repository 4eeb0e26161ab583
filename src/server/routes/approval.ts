import { z } from 'zod'
import { beijingDate } from '../../model/Instant.ts'
import { approvalOf, signatureDate, type Approval } from '../../rounds/approval/approvalState.ts'
import { signApproval } from '../../rounds/approval/signApproval.ts'
import { madeChanges } from '../../rounds/changes/madeChanges.ts'
import { termsOf } from '../../rounds/life/terms/termsOf.ts'
import { movesSince } from '../../rounds/settling/movesSince.ts'
import { findSettled, readSettledStandings } from '../../rounds/settling/readSettled.ts'
import { settledTables } from '../../rounds/settling/settledTables.ts'
import type { Db } from '../../store/Db.ts'
import { headText } from '../../store/journal/JournalHead.ts'
import { findApproval, type ApprovalRow } from '../../store/queries/approvals.ts'
import { readFiles } from '../../store/queries/files.ts'
import { readJournalHead } from '../../store/queries/journal.ts'
import { namesOfPeople } from '../../store/queries/people.ts'
import { listSnapshotLines } from '../../store/queries/settling.ts'
import { refuseNoPaper } from '../refuseNoPaper.ts'
import { download } from '../routing/Answer.ts'
import { day, id, instant, line, paragraph } from '../routing/fields.ts'
import { notThere } from '../routing/findTarget.ts'
import { route, type ServedRoute } from '../routing/route.ts'
import { receiptIn } from '../settled/receiptIn.ts'
import { fileOf, originalOf } from './fileContent.ts'
import { movedUnit } from './movedFields.ts'

const text = (title: string) => z.string().meta({ title })
const count = (title: string) => z.number().int().meta({ title })
const decision = z.enum(['approved', 'refused']).meta({ title: '同意或不同意' })

const word = z.object({
  id: id('编号'),
  decision,
  via: z.enum(['page', 'paper']).meta({ title: '在系统里签，还是手写' }),
  name: text('签字人'),
  enteredBy: z.string().nullable().meta({ title: '登记人；在系统里签的没有' }),
  why: text('意见'),
  at: instant('签字或者登记的时间'),
  on: day('签字日期'),
  journal: text('签字时的日志头'),
  files: z.array(z.object({ id: id('编号'), name: text('文件名') })).meta({ title: '签字页' }),
})

const settled = z.object({
  id: id('编号'),
  number: count('第几份'),
  at: instant('定稿时间'),
  byName: text('定稿人'),
  why: text('理由'),
  receipt: text('回执'),
  journalSeq: count('操作日志的条数'),
  journalHash: z.string().nullable().meta({ title: '操作日志这一条的摘要' }),
  units: count('单位数'),
  state: z.enum(['approved', 'open', 'refused', 'stale']).meta({ title: '审定的状态' }),
  next: z.number().int().nullable().meta({ title: '轮到第几步，从 0 数起' }),
  steps: z.array(z.object({ body: text('审定机构'), said: z.array(word).meta({ title: '签字' }) })).meta({ title: '审定各步' }),
})

const overview = z.object({
  bodies: z.array(z.string()).meta({ title: '方案规定的审定机构，按顺序' }),
  journal: text('现在的日志头'),
  today: day('今天'),
  settled: z.array(settled).meta({ title: '最终定稿，最新的在前' }),
})

/** Where a round's settled results stand with those who approve them. 审定情况 */
export type ApprovalOverview = z.output<typeof overview>

const tables = z.object({
  tables: z
    .array(
      z.object({
        name: text('排名范围'),
        rows: z
          .array(z.object({ unit: id('单位'), name: text('单位名称'), total: text('得分'), place: text('名次'), grades: text('等次') }))
          .readonly()
          .meta({ title: '单位' }),
      }),
    )
    .readonly()
    .meta({ title: '排名' }),
})
export type SettledTables = z.output<typeof tables>

const changed = z.object({
  kind: z.enum(['名单变更', '指标停考', '方案换版']).meta({ title: '变更的种类' }),
  text: text('变更'),
  why: text('理由'),
  by: text('谁'),
  at: instant('时间'),
})

const since = z.object({
  changes: z.array(changed).readonly().meta({ title: '批次的变更' }),
  moved: z.array(movedUnit).readonly().meta({ title: '变了的单位' }),
})
export type MovedSince = z.output<typeof since>

const bound = {
  snapshot: id('定稿的编号'),
  receipt: line('看到的回执'),
  step: z.number().int().min(0).max(99).meta({ title: '第几步，从 0 数起' }),
  decision,
  why: paragraph('意见'),
}
const done = z.object({ id: id('编号') })

/** 审定: signed on the page or on paper, in the programme's order, and bound to what was settled. */
export const approvalRoutes: readonly ServedRoute[] = [
  route('GET /api/rounds/:round/approval', { summary: '最终定稿的审定情况', answer: overview }, async ({ world, input: { params } }) => {
    const { store } = world
    const { db } = store
    const finals = (await listSnapshotLines(db, params.round)).filter(({ kind, facts }) => kind === 'final' && facts !== null)
    const approvals = await Promise.all(finals.map(({ id: snapshot }) => approvalOf(db, params.round, snapshot, receiptIn(world))))
    const tell = await teller(db, approvals)
    return {
      bodies: [...(await termsOf(db, params.round)).compiled.programme.approval],
      journal: headText(await readJournalHead(db)),
      today: beijingDate(store.now()),
      settled: finals.map(({ byName, ...row }, at) => ({ ...row, byName: byName ?? '明镜', ...tell(approvals[at] ?? NONE) })),
    }
  }),

  route(
    'POST /api/rounds/:round/approval/sign',
    { summary: '审定签字，或者退回', body: z.object(bound), answer: done },
    async ({ world, actor, input: { params, body } }) => ({
      id: await signApproval(world.store, actor, { ...params, ...body, signed: { via: 'page' } }, receiptIn(world)),
    }),
  ),

  route(
    'POST /api/rounds/:round/approval/enter',
    {
      summary: '登记手写的审定签字，附签字页',
      body: z.object({
        ...bound,
        name: line('签字人', 50),
        on: day('签字日期'),
        proof: z.array(id('签字页的文件')).min(1).max(20).meta({ title: '签字页' }),
      }),
      answer: done,
    },
    async ({ world, visitor, actor, input: { params, body } }) => {
      const { name, on, proof, ...rest } = body
      for (const paper of proof) await refuseNoPaper(world, visitor, paper)
      return {
        id: await signApproval(world.store, actor, { ...params, ...rest, signed: { via: 'paper', name, on, proof } }, receiptIn(world)),
      }
    },
  ),

  route(
    'GET /api/rounds/:round/approval/:approval/files/:file',
    { summary: '下载手写签字页', answer: download('application/octet-stream') },
    async ({ world: { store }, input: { params } }) => {
      const found = await findApproval(store.db, params.round, params.approval)
      if (!found?.proof.includes(params.file)) throw notThere('file')
      return originalOf(store, await fileOf(store, params.file))
    },
  ),

  route(
    'GET /api/rounds/:round/snapshots/:snapshot/standings',
    { summary: '一份定稿的得分、名次、等次，供审定', answer: tables },
    async ({ world: { store }, input: { params } }) => {
      const row = await findSettled(store, params.round, params.snapshot)
      const { programme } = (await termsOf(store.db, params.round)).compiled
      return { tables: settledTables(await readSettledStandings(store, row), programme.printing.decimals) }
    },
  ),

  route(
    'GET /api/rounds/:round/snapshots/:snapshot/since',
    { summary: '一份定稿以后，哪些单位变了、为什么', answer: since },
    async ({ world, input: { params } }) => {
      const row = await findSettled(world.store, params.round, params.snapshot)
      const now = await world.keptRound(params.round)
      if (!now) throw notThere('round')
      const { db } = world.store
      const changes = (await madeChanges(db, params.round)).filter(({ at }) => at > row.at)
      return { changes, moved: await movesSince(world.store, await termsOf(db, params.round), row, now.kept.scored.standings) }
    },
  ),
]

const NONE: Approval = { state: 'stale', steps: [], next: null }

/** Says each with the names of files and of who entered it. */
async function teller(db: Db, approvals: readonly Approval[]) {
  const all = approvals.flatMap(({ steps }) => steps.flatMap(({ said }) => said))
  const names = await namesOfPeople(db, [...new Set(all.map(({ person }) => person))])
  const files = new Map((await readFiles(db, [...new Set(all.flatMap(({ proof }) => proof))])).map(({ file }) => [file.id, file.name]))
  const wordOf = (one: ApprovalRow): z.input<typeof word> => ({
    ...{ id: one.id, decision: one.decision, via: one.via, name: one.name, why: one.why, at: one.at },
    enteredBy: one.via === 'paper' ? (names.get(one.person) ?? '已离开的人员') : null,
    on: signatureDate(one),
    journal: headText({ seq: one.journalSeq, hash: one.journalHash }),
    files: one.proof.map((file) => ({ id: file, name: files.get(file) ?? '签字页' })),
  })
  return ({ state, next, steps }: Approval) => ({
    state,
    next,
    steps: steps.map(({ body, said }) => ({ body, said: said.map(wordOf) })),
  })
}
