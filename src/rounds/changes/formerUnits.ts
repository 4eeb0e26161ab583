import { LANE_WORDS } from '../../engine/explain/answerInWords.ts'
import { subjectOf } from '../../engine/words/Vocabulary.ts'
import { Refusal } from '../../model/Refusal.ts'
import { valueInWords } from '../../model/valueInWords.ts'
import type { Db } from '../../store/Db.ts'
import { listAnswers } from '../../store/queries/answers.ts'
import { listMembers } from '../../store/queries/roster.ts'
import { listProgrammeMoves, listRosterChanges, type RosterChangeRow } from '../../store/queries/roundChanges.ts'
import { findRound } from '../../store/queries/rounds.ts'
import { standingValue } from '../life/cells/cellAfter.ts'
import { cellsFrom } from '../life/cells/cellsOf.ts'
import { periodOf, programmeFor, type RoundProgramme } from '../life/terms/termsOf.ts'
import type { FormerSheet, FormerUnit } from './ChangesSheet.ts'

/** Units that were on the roster and are not, the last to leave first. 已离开的单位 */
export async function formerUnits(db: Db, round: string): Promise<readonly FormerUnit[]> {
  const changes = await listRosterChanges(db, round)
  const members = new Map((await listMembers(db, round)).map(({ unit, record }) => [unit, record.name]))
  const names = new Map([...changes.flatMap(({ unit, before }) => (before ? [[unit, before.name] as const] : [])), ...members])
  const last = new Map(changes.flatMap((one) => (one.kind === 'left' || one.kind === 'merged' ? [[one.unit, one] as const] : [])))
  return [...last.values()].reverse().flatMap((one) => (members.has(one.unit) ? [] : (formerFrom(one, names) ?? [])))
}

function formerFrom({ unit, before, into, on, why }: RosterChangeRow, names: ReadonlyMap<string, string>): FormerUnit | null {
  if (!before) return null
  const how = into === null ? '退出' : `并入“${names.get(into) ?? ''}”`
  return { unit, name: before.name, group: before.group, how, on, why }
}

/** What stood of a unit when it left, in the words of the programme of that day. 离开单位的答案 */
export async function readFormer(db: Db, round: string, unit: string): Promise<FormerSheet> {
  const former = (await formerUnits(db, round)).find((one) => one.unit === unit)
  if (!former) throw new Refusal('not-found', 'not-former', '这个单位没有离开名单，它的答案请在评分或者结果里看。')
  const asked = (await programmeAt(db, round, unit)).askedOf(former.group)
  const standing = [...cellsFrom(await listAnswers(db, round, [unit])).values()].flat()
  const answers = standing.flatMap((one): FormerSheet['answers'] => {
    const { check, object, lane, state, why, saidBy, saidAt } = one.answer
    const found = asked.checks.get(check)
    if (!found || state === 'withdrawn') return []
    const said = state === 'answered' ? valueInWords(found.check, standingValue(one) ?? null) : STATES[state]
    return [
      {
        indicator: found.home?.name ?? '整个方案',
        ask: subjectOf(found.check),
        object,
        lane: LANE_WORDS[lane],
        said,
        why: why ?? '',
        by: saidBy,
        at: saidAt,
      },
    ]
  })
  return { ...former, answers }
}

const STATES = { cantTell: '无法判定', notDrawn: '没有抽中', declaredNone: '本单位无此事项' } as const

/** The wording by which the round was scored when the unit left. */
async function programmeAt(db: Db, round: string, unit: string): Promise<RoundProgramme> {
  const row = await findRound(db, round)
  if (!row) throw new Error(`Round ${round} has gone.`)
  const left = (await listRosterChanges(db, round)).findLast((one) => one.unit === unit && (one.kind === 'left' || one.kind === 'merged'))
  const next = (await listProgrammeMoves(db, round)).find(({ at }) => left !== undefined && at >= left.at)
  return programmeFor(db, next?.from ?? row.programme, periodOf(row))
}
