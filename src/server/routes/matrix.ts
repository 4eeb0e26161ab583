import { z } from 'zod'
import { dutiesFor } from '../../permissions/may.ts'
import type { HeldDuty } from '../../permissions/HeldDuty.ts'
import { changeMatrix } from '../../rounds/matrix/changeMatrix.ts'
import { drawInRound } from '../../rounds/matrix/drawInRound.ts'
import { decideProposal, propose } from '../../rounds/matrix/proposals.ts'
import { readMatrix, type MatrixSheet } from '../../rounds/matrix/readMatrix.ts'
import { termsOf } from '../../rounds/life/terms/termsOf.ts'
import { organiserOf } from '../../rounds/shares/officeOf.ts'
import { coversCell, type Share } from '../../rounds/shares/Share.ts'
import { shareOf } from '../../rounds/shares/shareOf.ts'
import { composed, NOTHING } from '../routing/Answer.ts'
import { mayToo } from '../routing/decide.ts'
import { findTarget, notThere } from '../routing/findTarget.ts'
import { id, line, reason } from '../routing/fields.ts'
import { drawing } from './drawFields.ts'
import { route, type ServedRoute } from '../routing/route.ts'
import type { SignedIn } from '../routing/Visitor.ts'
import type { World } from '../World.ts'

const pair = z.object({
  unit: id('单位'),
  node: id('指标'),
  applies: z.boolean().nullable().meta({ title: '是否适用；空值表示按通知' }),
})

/** 适用范围: who is asked what, changes, proposals and drawings. */
export const matrixRoutes: readonly ServedRoute[] = [
  route(
    'GET /api/rounds/:round/matrix',
    { summary: '谁适用哪些指标', answer: composed('MatrixSheet') },
    ({ world, visitor, input: { params } }) => seenMatrix(world, visitor, params.round),
  ),

  route(
    'POST /api/rounds/:round/matrix',
    {
      summary: '调整已签字的适用范围',
      body: z.object({ changes: z.array(pair).min(1).max(5_000).meta({ title: '调整的单位和指标' }), why: reason() }),
      answer: NOTHING,
    },
    ({ world, actor, input: { params, body } }) => changeMatrix(world.store, actor, { ...params, ...body }),
  ),

  route(
    'GET /api/rounds/:round/proposals',
    { summary: '适用范围的提议', answer: composed('ProposalList') },
    async ({ world, visitor, input: { params } }) => ({ proposals: (await seenMatrix(world, visitor, params.round)).proposals }),
  ),

  route(
    'POST /api/rounds/:round/proposals',
    {
      summary: '提议一项指标对一个单位不适用（或适用）',
      body: z.object({
        unit: id('单位'),
        node: id('指标'),
        applies: z.boolean().default(false).meta({ title: '是否适用' }),
        why: reason(),
      }),
      answer: z.object({ id: id('编号') }),
    },
    async ({ world, visitor, actor, input: { params, body } }) => {
      const share = await shareFor(world, visitor, params.round, dutiesFor(visitor.duties, 'applicability.propose'))
      if (!coversCell(share, body)) throw notThere('round-unit')
      return { id: await propose(world.store, actor, { ...params, ...body }) }
    },
  ),

  route(
    'POST /api/rounds/:round/draws',
    {
      summary: '在批次里抽签',
      body: z.object({
        draw: line('抽查'),
        ...drawing,
      }),
      answer: z.object({ drawn: z.array(z.string()).meta({ title: '抽中的' }) }),
    },
    async ({ world, actor, input: { params, body } }) => ({ drawn: [...(await drawInRound(world.store, actor, { ...params, ...body }))] }),
  ),

  route(
    'POST /api/proposals/:proposal/decide',
    {
      summary: '采纳或不采纳适用范围的提议',
      body: z.object({ accept: z.boolean().meta({ title: '采纳' }), why: reason() }),
      answer: NOTHING,
    },
    ({ world, actor, input: { params, body } }) => decideProposal(world.store, actor, { ...params, ...body }),
  ),
]

const shareFor = async (world: World, { person }: SignedIn, round: string, held: readonly HeldDuty[]): Promise<Share> =>
  shareOf(world.store.db, await termsOf(world.store.db, round), person, held)

/** Units of his share; who proposed what is for those who see how far everybody is. */
async function seenMatrix(world: World, visitor: SignedIn, round: string) {
  const share = await shareFor(world, visitor, round, dutiesFor(visitor.duties, 'round.read'))
  const sheet = await readMatrix(world.store.db, round, share)
  const target = await findTarget(world, 'round', round, { round }, visitor.person.id)
  if (!target || !mayToo(visitor, 'coverage.read', target))
    return withoutAuthors(sheet, await organiserOf(world.store.db, round, world.store.now()))
  const rows = await shareFor(world, visitor, round, dutiesFor(visitor.duties, 'coverage.read'))
  return { ...sheet, proposals: sheet.proposals.filter((one) => coversCell(rows, one)) }
}

/** A unit sees offices, and who proposed what not at all. */
const withoutAuthors = (sheet: MatrixSheet, office: string): MatrixSheet => ({
  ...sheet,
  signed: sheet.signed && { ...sheet.signed, by: office },
  changes: sheet.changes.map((change) => ({ ...change, by: office })),
  proposals: [],
})
