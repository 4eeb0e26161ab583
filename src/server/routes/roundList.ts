import { z } from 'zod'
import { addMonths } from '../../model/addMonths.ts'
import { beijingDate } from '../../model/Instant.ts'
import { Refusal } from '../../model/Refusal.ts'
import { STAGE_KINDS } from '../../model/RoundStage.ts'
import { dutiesFor, may } from '../../permissions/may.ts'
import { assessingDuties, isOfUnit } from '../../permissions/unitRoles.ts'
import { publishRead } from '../../rounds/life/programmes/publishProgramme.ts'
import { listPublished } from '../../store/queries/programmes.ts'
import { listRounds, roundsWith, type ListedRound } from '../../store/queries/roundList.ts'
import { officialNames } from '../../store/queries/units.ts'
import { id, instant } from '../routing/fields.ts'
import { route, type ServedRoute } from '../routing/route.ts'
import type { SignedIn } from '../routing/Visitor.ts'
import { shippedProgrammes } from '../shippedProgrammes.ts'
import type { World } from '../World.ts'

const text = (title: string) => z.string().meta({ title })

const roundList = z.object({
  rounds: z
    .array(
      z.object({
        id: id('编号'),
        title: text('名称'),
        programme: text('方案编号'),
        programmeTitle: text('方案名称'),
        organiser: text('组织单位'),
        from: text('期间的第一天'),
        to: text('期间的最后一天'),
        asOf: text('计分截止日'),
        simple: z.boolean().meta({ title: '简易批次' }),
        demonstration: z.boolean().meta({ title: '演示' }),
        openedAt: instant('建立时间'),
        members: z.number().int().meta({ title: '被考核单位数' }),
        answered: z.number().int().meta({ title: '已没有待定事项的单位数' }),
        stages: z
          .array(
            z.object({
              position: z.number().int().meta({ title: '次序' }),
              name: text('名称'),
              kind: z.enum(STAGE_KINDS).meta({ title: '事项' }),
              opensAt: instant('开始').nullable(),
              closesAt: instant('截止').nullable(),
            }),
          )
          .meta({ title: '阶段' }),
      }),
    )
    .meta({ title: '批次，最近建立的在前' }),
  now: instant('查看的时刻'),
})
/** Rounds that one may see. */
export type RoundListAnswer = z.output<typeof roundList>

const seeds = z.object({
  seeds: z
    .array(
      z.object({
        id: text('方案编号'),
        title: text('名称'),
        issuer: text('印发单位'),
        number: text('文号'),
        hash: text('指纹'),
        published: z.boolean().meta({ title: '已经发布' }),
      }),
    )
    .meta({ title: '自带的方案' }),
})
/** Programmes that come with the program. */
export type SeedList = z.output<typeof seeds>

/** 批次清单: rounds, and the programmes to begin with. */
export const roundListRoutes: readonly ServedRoute[] = [
  route('GET /api/rounds', { summary: '我能看的批次', answer: roundList }, async ({ world, visitor }) => {
    const { db, now } = world.store
    const seen = await seenRounds(world, visitor)
    const names = await officialNames(db, [...new Set(seen.map(({ unit }) => unit))], beijingDate(now()))
    return { rounds: seen.map((round) => shown(round, names)), now: now() }
  }),

  route('GET /api/published/seeds', { summary: '自带的、可以直接发布的方案', answer: seeds }, async ({ world }) => {
    const published = new Set((await listPublished(world.store.db)).map(({ hash }) => hash))
    return {
      seeds: (await shippedProgrammes()).map(({ hash, programme: { id: seed, title, notice } }) => {
        return { id: seed, title, issuer: notice.issuer, number: notice.number ?? '', hash, published: published.has(hash) }
      }),
    }
  }),

  route(
    'POST /api/published/seeds/:seed',
    { summary: '发布一个自带的方案', answer: z.object({ hash: text('指纹') }) },
    async ({ world, actor, input: { params } }) => {
      const seed = (await shippedProgrammes()).find(({ programme }) => programme.id === params.seed)
      if (!seed) throw new Refusal('not-found', 'no-programme', '没有这个自带的方案，请刷新页面再选。')
      const { hash } = await publishRead(world.store, actor, seed, '启用自带的方案')
      return { hash }
    },
  ),
]

/** Whoever belongs to a unit sees the rounds on whose roster it is; others those that their duties reach. */
async function seenRounds({ store: { db } }: World, { duties }: SignedIn): Promise<readonly ListedRound[]> {
  const [all, held] = [await listRounds(db), dutiesFor(duties, 'round.read')]
  const ofUnits = held.filter(isOfUnit)
  const others = assessingDuties(held)
  const onRoster = await Promise.all(ofUnits.map(async (duty) => ({ round: duty.round, rounds: await roundsWith(db, [duty.unit]) })))
  return all.filter(
    ({ id: round, unit, above }) =>
      may(others, 'round.read', { units: [unit, ...above], round }).allowed ||
      onRoster.some((one) => (one.round === null || one.round === round) && one.rounds.has(round)),
  )
}

function shown(round: ListedRound, names: ReadonlyMap<string, string>): RoundListAnswer['rounds'][number] {
  const { unit, above, shift, periodFrom, periodTo, programmeFrom, programmeTo, stages, ...rest } = round
  const moved = (day: string) => addMonths(day, shift * 12)
  return {
    ...rest,
    organiser: names.get(unit) ?? '',
    from: periodFrom ?? moved(programmeFrom),
    to: periodTo ?? moved(programmeTo),
    stages: stages.map((stage) => ({ ...stage })),
  }
}
