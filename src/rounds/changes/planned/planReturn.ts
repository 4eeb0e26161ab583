import { Refusal } from '../../../model/Refusal.ts'
import { beijingMoment } from '../../../model/Instant.ts'
import { grouped } from '../../../model/grouped.ts'
import { listAnswers, type CurrentAnswer, type NewAnswer } from '../../../store/queries/answers.ts'
import { listProgrammeMoves, listRosterChanges } from '../../../store/queries/roundChanges.ts'
import { cellKey, cellsFrom } from '../../life/cells/cellsOf.ts'
import { NO_PLAN, type ChangePlan } from '../ChangePlan.ts'
import type { PlanMeans } from './PlanMeans.ts'

/** A unit that left comes back as it was, with all that was said of it, unless the programme has become another meanwhile. 恢复 */
export async function planReturn(means: PlanMeans, unit: string): Promise<ChangePlan> {
  const { db, terms, members, positions } = means
  const last = (await listRosterChanges(db, terms.round)).findLast((one) => one.unit === unit && one.kind !== 'renamed')
  const record = last?.before
  if (members.has(unit) || !last || !record) throw new Refusal('conflict', 'not-gone', '这个单位没有离开名单，不用恢复。请刷新页面再看。')
  const { programme } = terms.compiled
  if (!programme.groups.some(({ name }) => name === record.group))
    throw new Refusal('conflict', 'group-gone', `方案已换版，没有“${record.group}”这一组了，不能恢复。请按新的组别重新列入。`)
  const taken = new Set(positions.values())
  const before = last.position ?? 0
  const position = taken.has(before) || before === 0 ? Math.max(0, ...taken) + 1 : before
  const isOtherProgramme = (await listProgrammeMoves(db, terms.round)).some(({ at }) => at > last.at)
  const stood = await standingOf(means, unit)
  const answers = isOtherProgramme ? withdrawals(means, stood) : []
  return {
    ...NO_PLAN,
    title: `“${record.name}”恢复考核`,
    notes: [
      isOtherProgramme
        ? '它离开以后方案换了版：以前的答案仍可查看，但不计入，要按新版重新作答。'
        : stood.length > 0
          ? '它离开以前的答案原样恢复。'
          : '它离开以前没有答案。',
      ...(last.takesOver ? ['并入单位承接去的答案不收回：要收回的，请在评分里逐项撤回。'] : []),
    ],
    joining: { record, position, standing: stood },
    answers,
    kept: { table: 'roster', kind: 'added', unit, into: null, takesOver: false, position, before: null, after: record },
  }
}

/** What stood in a unit's cells when it left. 离开时的答案 */
export async function standingOf({ db, terms }: PlanMeans, unit: string): Promise<readonly CurrentAnswer[]> {
  const said = await listAnswers(db, terms.round, [unit])
  return [...cellsFrom(said).values()].flat().sort((a, b) => a.answer.id - b.answer.id)
}

/** Each cell in which something stands is emptied by a word of its own. 撤回离开前的答案 */
export const withdrawals = ({ terms, actor, at }: PlanMeans, standing: readonly CurrentAnswer[]): readonly NewAnswer[] =>
  [...grouped(standing, ({ answer }) => cellKey(answer)).values()].flatMap((cell) => {
    const ids = cell.map(({ answer }) => answer.id)
    const [first] = cell
    if (!first || cell.every(({ answer }) => answer.state === 'withdrawn')) return []
    const { unit, check, object, lane, seat } = first.answer
    const what = { value: null, why: '方案换版以后恢复考核，按新版重新作答', proof: null, confirmedBy: null, via: null }
    const who = { saidBy: actor.name, saidAt: beijingMoment(at), person: actor.id, recordedAt: at }
    return [{ round: terms.round, unit, check, object, lane, seat, state: 'withdrawn', ...what, ...who, after: Math.max(...ids), saw: ids }]
  })
