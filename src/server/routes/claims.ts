import { z } from 'zod'
import { beijingDate } from '../../model/Instant.ts'
import { writeXlsx } from '../../notices/writers/xlsx.ts'
import { dutiesFor, may } from '../../permissions/may.ts'
import { assessingDuties } from '../../permissions/unitRoles.ts'
import type { ClaimEffect, ClaimList, ClaimPage } from '../../rounds/claims/ClaimSheet.ts'
import { claimList, claimPage, unitClaims } from '../../rounds/claims/claimPages.ts'
import { claimTables } from '../../rounds/claims/claimTable.ts'
import { decideClaim, tryClaim } from '../../rounds/claims/decideClaim.ts'
import { changeClaim, draftClaim } from '../../rounds/claims/draftClaim.ts'
import { fileClaim, withdrawClaim } from '../../rounds/claims/fileClaim.ts'
import type { Effect } from '../../rounds/effects/effectOf.ts'
import { termsOf } from '../../rounds/life/terms/termsOf.ts'
import { namedMoved } from '../../rounds/objections/readObjections.ts'
import { coversCell } from '../../rounds/shares/Share.ts'
import { findClaim, type ClaimRow } from '../../store/queries/claims.ts'
import { membersNamedBy } from '../../store/queries/roster.ts'
import { composed, download, NOTHING } from '../routing/Answer.ts'
import { mayToo } from '../routing/decide.ts'
import { findTarget, notThere } from '../routing/findTarget.ts'
import { day, id, paragraph, reason } from '../routing/fields.ts'
import { route, type ServedRoute } from '../routing/route.ts'
import type { SignedIn } from '../routing/Visitor.ts'
import { scoredAlone } from '../scoredAlone.ts'
import type { World } from '../World.ts'
import { tableFile, XLSX } from './handedTable.ts'

const version = z.number().int().min(1).meta({ title: '看到的版本' })

const fields = z.record(z.string().min(1).max(100), z.string().max(4_000).nullable()).meta({ title: '各字段的内容；空值表示还没有发生' })

const words = {
  on: day('发生的日期'),
  fields,
  text: paragraph('说明').default(''),
  proof: z.array(z.string().trim().min(1).max(500)).max(50).meta({ title: '佐证：文件，或者网址、文号' }),
}

const verified = { on: day('核实的日期'), fields }

/** 加分申报: what units claim, and what is found of it. */
export const claimRoutes: readonly ServedRoute[] = [
  route(
    'GET /api/rounds/:round/claims',
    { summary: '批次里提交的加分申报；牵头单位只看自己牵头的指标', answer: composed('ClaimList') },
    async ({ world, visitor, input: { params } }) => listSeen(world, visitor, params.round),
  ),

  route(
    'GET /api/rounds/:round/claims.xlsx',
    { summary: '下载加分申报清单', answer: download(XLSX) },
    async ({ world, visitor, input: { params } }) =>
      tableFile(
        await writeXlsx(claimTables(await listSeen(world, visitor, params.round))),
        `加分申报 ${beijingDate(world.store.now())}`,
        'xlsx',
      ),
  ),

  route(
    'GET /api/rounds/:round/units/:unit/claims',
    { summary: '一个单位可申报的加分、期限和申报的情况', answer: composed('UnitClaims') },
    async ({ world, visitor, input: { params } }) => {
      const { db } = world.store
      const target = await findTarget(world, 'round-unit', params.unit, params, visitor.person.id)
      if (!target) throw notThere('round-unit')
      const rights = { draft: mayToo(visitor, 'claim.draft', target), file: mayToo(visitor, 'claim.file', target) }
      return unitClaims(db, await termsOf(db, params.round), { unit: params.unit, now: world.store.now(), may: rights })
    },
  ),

  route(
    'POST /api/rounds/:round/units/:unit/claims',
    {
      summary: '起草一份加分申报',
      body: z.object({ node: id('加分项目'), check: id('台账'), ...words }),
      answer: z.object({ id: id('编号') }),
    },
    async ({ world, actor, input: { params, body } }) => ({ id: await draftClaim(world.store, actor, { ...params, ...body }) }),
  ),

  route(
    'GET /api/claims/:claim',
    { summary: '一份加分申报：条文、单位的说明和佐证、已计入的', answer: composed('ClaimPage') },
    async ({ world, visitor, input: { params } }) => pageOf(world, visitor, params.claim),
  ),

  route(
    'PUT /api/claims/:claim',
    { summary: '修改加分申报草稿', body: z.object({ version, ...words }), answer: NOTHING },
    async ({ world, actor, input: { params, body } }) => changeClaim(world.store, actor, { ...params, ...body }),
  ),

  route(
    'POST /api/claims/:claim/file',
    { summary: '提交加分申报', body: z.object({ version }), answer: NOTHING },
    async ({ world, actor, input: { params, body } }) => fileClaim(world.store, actor, { ...params, ...body }),
  ),

  route(
    'POST /api/claims/:claim/drop',
    { summary: '放弃加分申报草稿', body: z.object({ version }), answer: NOTHING },
    async ({ world, actor, input: { params, body } }) =>
      withdrawClaim(world.store, actor, { ...params, ...body, from: 'drafted', why: '' }),
  ),

  route(
    'POST /api/claims/:claim/withdraw',
    { summary: '撤回已经提交的加分申报', body: z.object({ version, why: reason() }), answer: NOTHING },
    async ({ world, actor, input: { params, body } }) => withdrawClaim(world.store, actor, { ...params, ...body, from: 'filed' }),
  ),

  route(
    'POST /api/claims/:claim/try',
    {
      summary: '试算：予以加分，得分、名次、等次怎样变；不保存',
      body: z.object({ version, ...verified }),
      answer: composed('ClaimEffect'),
    },
    async ({ world, visitor, actor, input: { params, body } }) => {
      const row = await claimDecided(world, visitor, params.claim)
      const scored = () => scoredAlone(world, row.round)
      return named(world, row, await tryClaim(world.store, actor, { ...params, ...body, scored }))
    },
  ),

  route(
    'POST /api/claims/:claim/decide',
    {
      summary: '核实加分申报：予以加分或者不予加分，写明理由',
      body: z.object({
        version,
        granted: z.boolean().meta({ title: '予以加分' }),
        why: reason(),
        on: verified.on.optional(),
        fields: fields.default({}),
      }),
      answer: composed('ClaimEffect'),
    },
    async ({ world, visitor, actor, input: { params, body } }) => {
      const row = await claimDecided(world, visitor, params.claim)
      const { granted, on = row.on, ...rest } = body
      const scored = () => scoredAlone(world, row.round)
      const done = await decideClaim(
        world.store,
        actor,
        granted ? { ...params, ...rest, granted, on, scored } : { ...params, ...rest, granted },
      )
      return named(world, row, done ?? NO_EFFECT)
    },
  ),
]

const NO_EFFECT: Effect = { moved: [], rows: [], cap: null, vetoes: [] }

async function named({ store: { db } }: World, { round }: ClaimRow, { moved, rows, cap }: Effect): Promise<ClaimEffect> {
  const members = await membersNamedBy(db, round, moved.map(({ unit }) => unit)) // prettier-ignore
  return { moved: namedMoved(moved, new Map(members.map(({ unit, record }) => [unit, record]))), rows, cap }
}

/** Which claims are in the reader's share: a lead sees those of the rows that it leads. */
async function shareSeen(
  world: World,
  { person, duties }: SignedIn,
  round: string,
  action: 'claim.read' | 'claim.decide' = 'claim.read',
): Promise<(row: ClaimRow) => boolean> {
  const share = await world.shareIn(round, person, dutiesFor(assessingDuties(duties), action))
  return (row) => coversCell(share, { unit: row.unit, node: row.node })
}

async function listSeen(world: World, visitor: SignedIn, round: string): Promise<ClaimList> {
  const { db } = world.store
  return claimList(db, await termsOf(db, round), await shareSeen(world, visitor, round))
}

/** One that was filed and is in the reader's share; a unit reads its own among its claims. */
async function claimSeen(world: World, visitor: SignedIn, claim: string): Promise<ClaimRow> {
  const row = await findClaim(world.store.db, claim)
  if (!row || row.filedAt === null || !(await shareSeen(world, visitor, row.round))(row)) throw notThere('claim')
  return row
}

/** The same of one to be decided: who reads all and leads some rows decides on those. */
async function claimDecided(world: World, visitor: SignedIn, claim: string): Promise<ClaimRow> {
  const row = await claimSeen(world, visitor, claim)
  if (!(await shareSeen(world, visitor, row.round, 'claim.decide'))(row)) throw notThere('claim')
  return row
}

async function pageOf(world: World, visitor: SignedIn, claim: string): Promise<ClaimPage> {
  const { store } = world
  const row = await claimSeen(world, visitor, claim)
  const { round, unit } = row
  const target = await findTarget(world, 'claim', claim, { round, unit }, visitor.person.id)
  if (!target) throw notThere('claim')
  const mine = { ...visitor, duties: assessingDuties(visitor.duties) }
  const verdict = may(mine.duties, 'claim.decide', target)
  return claimPage(store.db, await termsOf(store.db, round), row, {
    person: visitor.person,
    at: store.now(),
    principals: verdict.allowed && verdict.deputyFor !== null ? [verdict.deputyFor] : [],
    mayDecide: mayToo(mine, 'claim.decide', target) && (await shareSeen(world, visitor, round, 'claim.decide'))(row),
    isSeen: await shareSeen(world, visitor, round),
  })
}
