import { subjectOf } from '../../../engine/words/Vocabulary.ts'
import { LANES, type Lane, type Unit } from '../../../model/Facts.ts'
import { grouped } from '../../../model/grouped.ts'
import { Refusal } from '../../../model/Refusal.ts'
import { listCurrentAnswers, type CurrentAnswer, type NewAnswer } from '../../../store/queries/answers.ts'
import type { GivenAnswer } from '../../life/answers/GivenAnswer.ts'
import { readWithFaults } from '../../life/answers/readGiven.ts'
import { standingValue } from '../../life/cells/cellAfter.ts'
import { notOnRoster, type ChangePlan } from '../ChangePlan.ts'
import type { TakenAnswer } from '../RoundChange.ts'
import { planLeaving } from './planLeaving.ts'
import type { PlanMeans } from './PlanMeans.ts'

interface Merger {
  readonly unit: string
  readonly into: string
  readonly takesOver: boolean
}

/**
 * A unit goes up in another of the roster. 并入
 *
 * Whoever goes on may take over the answers to checks to which nobody has said anything of it; what it has answered itself stands. Incidents and values that
 * a person set stay with whom they were about.
 */
export async function planMerger(means: PlanMeans, { unit, into, takesOver }: Merger): Promise<ChangePlan> {
  const { members, terms, db } = means
  const [leaving, successor] = [members.get(unit), members.get(into)]
  if (!leaving || !successor) throw notOnRoster()
  if (unit === into) throw new Refusal('invalid', 'merge-itself', '单位不能并入自己，请选并入哪个单位。')
  const plan = await planLeaving(means, unit)
  const found = takesOver ? takeOver(await listCurrentAnswers(db, terms.round, [unit, into]), { leaving, successor }, means) : null
  const how = takesOver
    ? `“${successor.name}”一个答案也没有的检查点，承接“${leaving.name}”的答案（写明原来是谁答的）；它自己答过的，以它自己的为准。`
    : `“${leaving.name}”的答案不承接，“${successor.name}”照自己的答案计分。`
  return {
    ...plan,
    title: `“${leaving.name}”并入“${successor.name}”`,
    notes: [how, '事项和人工裁定不跟着走：要算在并入单位名下的，请另行登记。', ...plan.notes],
    answers: found?.rows ?? [],
    taken: found?.taken ?? [],
    kept: {
      ...plan.kept,
      table: 'roster',
      kind: 'merged',
      unit,
      into,
      takesOver,
      position: means.positions.get(unit) ?? null,
      before: leaving,
      after: successor,
    },
  }
}

interface Two {
  readonly leaving: Unit
  readonly successor: Unit
}

interface Found {
  readonly rows: readonly NewAnswer[]
  readonly taken: readonly TakenAnswer[]
}

const cellOf = ({ answer: { check, object } }: CurrentAnswer): string => `${check}\0${object}`

/** The answers of whoever leaves to what nobody has said anything of whoever goes on, lane by lane. */
function takeOver(standing: readonly CurrentAnswer[], { leaving, successor }: Two, { terms, actor, at }: PlanMeans): Found {
  const own = new Set(standing.filter(({ answer }) => answer.unit === successor.id && answer.state !== 'withdrawn').map(cellOf))
  const offered = standing.filter((one) => one.answer.unit === leaving.id && one.answer.state !== 'withdrawn' && !own.has(cellOf(one)))
  const asked = terms.askedOf(leaving.group).checks
  const rows: NewAnswer[] = []
  const taken: TakenAnswer[] = []
  for (const [, cell] of grouped(offered, cellOf)) {
    const [first] = cell
    if (!first) continue
    const check = asked.get(first.answer.check)?.check
    const { object } = first.answer
    const subject = `${check ? subjectOf(check) : '已不再问的检查点'}${object === '' ? '' : `（${object}）`}`
    const read = cell.map((one) => readWithFaults(givenFrom(one, successor.id, leaving.name), successor, terms, { actor, at }))
    const why = cell.some(({ contradictory }) => contradictory)
      ? '两份答案互相矛盾，没有人决定过'
      : read.every(({ row }) => row !== null)
        ? null
        : `对“${successor.name}”不适用这样的答案`
    taken.push({ subject, whyNot: why })
    if (why === null) rows.push(...read.flatMap(({ row }) => row ?? []))
  }
  return { rows: inLanes(rows), taken }
}

/** As they would be put in one after the other. */
const inLanes = (rows: readonly NewAnswer[]): readonly NewAnswer[] => {
  const rank = (lane: Lane) => LANES.indexOf(lane)
  return [...rows].sort((a, b) => rank(b.lane) - rank(a.lane))
}

function givenFrom(one: CurrentAnswer, unit: string, from: string): GivenAnswer {
  const { answer } = one
  const value = standingValue(one)
  const why = [answer.why ?? '', `由并入的“${from}”承接`].filter((text) => text !== '').join('；')
  return {
    unit,
    check: answer.check,
    object: answer.object,
    lane: answer.lane,
    state: answer.state,
    ...(value === undefined ? {} : { value }),
    why,
    proof: answer.proof ?? undefined,
    confirmedBy: answer.confirmedBy ?? undefined,
    saidBy: answer.saidBy,
    ...(answer.seat === '' ? {} : { holder: answer.seat }),
    saidAt: answer.saidAt,
    via: answer.via,
    after: null,
  }
}
