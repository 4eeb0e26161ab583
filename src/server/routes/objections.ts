import { z } from 'zod'
import { OBJECTION_STATES } from '../../model/Settling.ts'
import { dutiesFor, may } from '../../permissions/may.ts'
import { assessingDuties, isOfUnit } from '../../permissions/unitRoles.ts'
import { termsOf } from '../../rounds/life/terms/termsOf.ts'
import type { Correction } from '../../rounds/objections/correctRow.ts'
import { decideObjection, tryCorrection } from '../../rounds/objections/decideObjection.ts'
import { changeObjection, draftObjection } from '../../rounds/objections/draftObjection.ts'
import { admitObjection, fileObjection, withdrawObjection } from '../../rounds/objections/fileObjection.ts'
import { objectionPage } from '../../rounds/objections/objectionPage.ts'
import { namedMoved, objectionLine, unitsConcerned } from '../../rounds/objections/readObjections.ts'
import type { ObjectionLine } from '../../rounds/objections/ObjectionSheet.ts'
import type { ScoredAlone } from '../../rounds/objections/movedBy.ts'
import { coversCell } from '../../rounds/shares/Share.ts'
import { listObjections, type ObjectionRow } from '../../store/queries/objections.ts'
import { membersNamedBy } from '../../store/queries/roster.ts'
import type { Moved } from '../../store/schema/settling.ts'
import { composed, NOTHING } from '../routing/Answer.ts'
import { mayToo } from '../routing/decide.ts'
import { findTarget, notThere } from '../routing/findTarget.ts'
import { id, paragraph, reason } from '../routing/fields.ts'
import { mustMay } from '../routing/mustMay.ts'
import { route, type ServedRoute } from '../routing/route.ts'
import type { SignedIn } from '../routing/Visitor.ts'
import { scoredAlone } from '../scoredAlone.ts'
import type { World } from '../World.ts'
import { objectionSeen } from './objectionSeen.ts'
import { answerState, answerValue } from './answerFields.ts'

const version = z.number().int().min(1).meta({ title: '看到的版本' })

const words = {
  text: reason('有异议的理由'),
  wants: reason('要求怎样改正'),
  proof: z.array(z.string().min(1).max(500)).max(50).meta({ title: '材料' }),
}

const answerId = z.number().int().min(1).max(Number.MAX_SAFE_INTEGER)

const correction = {
  answers: z
    .array(
      z.object({
        check: id('检查点'),
        object: z.string().max(200).exactOptional().meta({ title: '对象或月份' }),
        state: answerState.default('answered'),
        value: answerValue.exactOptional(),
        why: paragraph('说明').exactOptional(),
        after: answerId.nullable().meta({ title: '看到的上一次复核答案的编号；没有就是空值' }),
        saw: z.array(answerId).max(100).exactOptional().meta({ title: '同时看过、一并替换的其他复核答案的编号' }),
      }),
    )
    .max(100)
    .meta({ title: '正确的答案' }),
  override: z
    .object({ node: id('指标'), points: z.string().trim().min(1).max(40).meta({ title: '得分' }) })
    .nullable()
    .meta({ title: '没有检查点可改时，裁定的得分' }),
}

const brief = z.object({
  total: z.string().meta({ title: '得分' }),
  place: z.string().nullable().meta({ title: '名次' }),
  grades: z.array(z.string()).readonly().meta({ title: '等次' }),
})

const moved = z.object({
  moved: z
    .array(
      z.object({
        unit: z.string().meta({ title: '单位编号' }),
        name: z.string().meta({ title: '单位' }),
        before: brief.meta({ title: '原来' }),
        after: brief.meta({ title: '改正后' }),
      }),
    )
    .readonly()
    .meta({ title: '受影响的单位，提出异议的在前' }),
})

/** 异议: what units object to, and what is decided about it. */
export const objectionRoutes: readonly ServedRoute[] = [
  route(
    'GET /api/rounds/:round/objections',
    {
      summary: '批次里提出的异议；牵头单位只看自己牵头的指标',
      query: z.object({
        state: z.enum(OBJECTION_STATES).optional().meta({ title: '状态' }),
        unit: id('单位').optional(),
        node: id('指标').optional(),
        lead: z.string().max(200).optional().meta({ title: '牵头单位' }),
      }),
      answer: composed('ObjectionList'),
    },
    async ({ world, visitor, input: { params, query } }) => {
      const { db } = world.store
      const { state = null, unit = null, node = null, lead } = query
      const rows = await listObjections(db, params.round, { state: null, unit, node })
      const lines = await linesSeen(world, visitor, params.round, rows)
      const led = lead === undefined ? lines : lines.filter(({ leads }) => leads.includes(lead))
      const counts: Partial<Record<ObjectionLine['state'], number>> = {}
      for (const one of led) counts[one.state] = (counts[one.state] ?? 0) + 1
      return {
        objections: led.filter((one) => state === null || one.state === state),
        counts,
        leads: [...new Set(lines.flatMap(({ leads }) => leads))],
      }
    },
  ),

  route(
    'POST /api/rounds/:round/units/:unit/objections',
    {
      summary: '起草对一项结果的异议',
      body: z.object({
        node: id('指标'),
        check: id('检查点').nullable().meta({ title: '检查点；空值表示整项' }),
        object: z.string().max(200).default('').meta({ title: '对象或月份' }),
        ...words,
      }),
      answer: z.object({ id: id('编号') }),
    },
    async ({ world, actor, input: { params, body } }) => ({ id: await draftObjection(world.store, actor, { ...params, ...body }) }),
  ),

  route(
    'GET /api/objections/:objection',
    { summary: '一份异议：单位的说明、条文、答案、谁受影响', answer: composed('ObjectionPage') },
    async ({ world, visitor, input: { params } }) => {
      const row = await objectionSeen(world, visitor, params.objection)
      return objectionPage(world.store.db, await termsOf(world.store.db, row.round), row, await readerOf(world, visitor, row))
    },
  ),

  route(
    'PUT /api/objections/:objection',
    { summary: '修改异议草稿', body: z.object({ version, ...words }), answer: NOTHING },
    async ({ world, actor, input: { params, body } }) => changeObjection(world.store, actor, { ...params, ...body }),
  ),

  route(
    'POST /api/objections/:objection/file',
    {
      summary: '提交异议',
      body: z.object({ version }),
      answer: z.object({ state: z.enum(OBJECTION_STATES).meta({ title: '状态' }) }),
    },
    async ({ world, actor, input: { params, body } }) => fileObjection(world.store, actor, { ...params, ...body }),
  ),

  route(
    'POST /api/objections/:objection/drop',
    { summary: '放弃异议草稿', body: z.object({ version }), answer: NOTHING },
    async ({ world, actor, input: { params, body } }) =>
      withdrawObjection(world.store, actor, { ...params, ...body, from: 'drafted', why: '' }),
  ),

  route(
    'POST /api/objections/:objection/withdraw',
    { summary: '撤回已经提交的异议', body: z.object({ version, why: reason() }), answer: NOTHING },
    async ({ world, actor, input: { params, body } }) => withdrawObjection(world.store, actor, { ...params, ...body, from: 'filed' }),
  ),

  route(
    'POST /api/objections/:objection/try',
    { summary: '试算：按这样改正，谁的得分、名次、等次会变；不保存', body: z.object({ version, ...correction }), answer: moved },
    async ({ world, visitor, actor, input: { params, body } }) => {
      const seen = await decidable(world, visitor, params.objection, body)
      const tried = await tryCorrection(world.store, actor, { ...params, version: body.version, ...seen })
      return { moved: await named(world, seen.row, tried) }
    },
  ),

  route(
    'POST /api/objections/:objection/decide',
    {
      summary: '复核异议：采纳、部分采纳或者不予采纳，写明理由',
      body: z.object({
        version,
        outcome: z.enum(['accepted', 'partly', 'refused']).meta({ title: '结论：采纳、部分采纳、不予采纳' }),
        why: reason(),
        ...correction,
      }),
      answer: moved,
    },
    async ({ world, visitor, actor, input: { params, body } }) => {
      const seen = await decidable(world, visitor, params.objection, body)
      const { version: seenVersion, outcome, why } = body
      const done = await decideObjection(world.store, actor, { ...params, version: seenVersion, outcome, why, ...seen })
      return { moved: await named(world, seen.row, done) }
    },
  ),

  route(
    'POST /api/objections/:objection/admit',
    { summary: '受理一份不予受理的异议', body: z.object({ version, why: reason() }), answer: NOTHING },
    async ({ world, actor, input: { params, body } }) => admitObjection(world.store, actor, { ...params, ...body }),
  ),
]

/** Lines of the rows that are in the reader's share: a lead sees objections against what it leads. */
async function linesSeen(
  world: World,
  { person, duties }: SignedIn,
  round: string,
  rows: readonly ObjectionRow[],
): Promise<readonly ObjectionLine[]> {
  const { db } = world.store
  const terms = await termsOf(db, round)
  const share = await world.shareIn(round, person, dutiesFor(assessingDuties(duties), 'objection.read'))
  const units = await unitsConcerned(db, round, rows)
  return rows.flatMap((row) => {
    const unit = units.get(row.unit)
    return unit && coversCell(share, { unit: row.unit, node: row.node }) ? [objectionLine(terms, row, unit, true)] : []
  })
}

async function readerOf(world: World, visitor: SignedIn, { id: objection, round, unit }: ObjectionRow) {
  const { person, duties } = visitor
  const target = await findTarget(world, 'objection', objection, { round, unit }, person.id)
  if (!target) throw notThere('objection')
  const mine = { ...visitor, duties: duties.filter((duty) => !isOfUnit(duty)) }
  const verdict = may(mine.duties, 'objection.decide', target)
  return {
    person,
    at: world.store.now(),
    principals: verdict.allowed && verdict.deputyFor !== null ? [verdict.deputyFor] : [],
    may: {
      decide: mayToo(mine, 'objection.decide', target),
      override: mayToo(mine, 'override.make', target),
      admit: mayToo(mine, 'round.manage', target),
      evidence: mayToo(mine, 'file.read', target),
    },
  }
}

interface Decidable {
  readonly row: ObjectionRow
  readonly correction: Correction
  readonly scored: () => Promise<ScoredAlone>
}

/** What is decided about, by whom it may be; points beside those computed want the right to put them. */
async function decidable(world: World, visitor: SignedIn, objection: string, { answers, override }: Correction): Promise<Decidable> {
  const row = await objectionSeen(world, visitor, objection)
  if (override) await mustMay(world, visitor, 'override.make', 'objection', objection)
  return { row, correction: { answers, override }, scored: () => scoredAlone(world, row.round) }
}

async function named({ store: { db } }: World, { round }: ObjectionRow, some: readonly Moved[]) {
  const members = await membersNamedBy(db, round, some.map(({ unit }) => unit)) // prettier-ignore
  return namedMoved(some, new Map(members.map(({ unit, record }) => [unit, record])))
}
