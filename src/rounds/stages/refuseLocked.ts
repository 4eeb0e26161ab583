import { formatEnd } from '../../calendar/deadlines/formatEnd.ts'
import { beijingDate, formatMoment, type Instant } from '../../model/Instant.ts'
import { Refusal } from '../../model/Refusal.ts'
import { latePolicyInWords } from '../../model/RoundStage.ts'
import { endOf, stageLock, type GrantedStage, type StagedWork, type StageLock } from '../../model/stageLock.ts'
import type { Db } from '../../store/Db.ts'
import { organiserOf } from '../../store/queries/rounds.ts'
import { stagesWithGrants, type StageRow } from '../../store/queries/stages.ts'
import { officialNames } from '../../store/queries/units.ts'

/** What somebody is about to do in a round, and when. */
export interface LockedAct {
  readonly round: string
  readonly unit: string
  readonly does: StagedWork
  readonly at: Instant
}

/**
 * Lets work through that its stage allows at this moment. 阶段锁
 *
 * @returns whether it comes late, where the programme takes what is late
 * @throws Refusal `locked` that names the stage, who can open it again, and the way there
 */
export async function refuseLocked(tx: Db, { round, unit, does, at }: LockedAct): Promise<{ readonly late: boolean }> {
  const late = await refuseAllLocked(tx, { round, at, acts: [{ unit, does }] })
  return { late: late > 0 }
}

/** The same for many at once, in one statement; returns how many come late. */
export async function refuseAllLocked(
  tx: Db,
  { round, at, acts }: Pick<LockedAct, 'round' | 'at'> & { readonly acts: readonly Pick<LockedAct, 'unit' | 'does'>[] },
): Promise<number> {
  if (acts.length === 0) return 0
  const stages = await stagesWithGrants(tx, round, [...new Set(acts.map(({ unit }) => unit))])
  if (stages.length === 0) return 0
  const locks = new Map<string, StageLock>()
  let late = 0
  for (const { unit, does } of acts) {
    const key = `${does}\n${unit}`
    const lock = locks.get(key) ?? stageLock(stagesOf(stages, unit), does, at)
    locks.set(key, lock)
    if (lock.state === 'not-yet' || lock.state === 'closed') throw await locked(tx, round, lock.stage, { state: lock.state, does, at })
    if (lock.state === 'late') late += 1
  }
  return late
}

type Granted = Awaited<ReturnType<typeof stagesWithGrants>>

/** The stages as they are for one unit. */
export const stagesOf = (stages: Granted, unit: string): readonly (StageRow & GrantedStage)[] =>
  stages.map(({ stage, grants }) => ({ ...stage, until: grants.get(unit) ?? null }))

interface Shut extends Pick<LockedAct, 'does' | 'at'> {
  readonly state: 'not-yet' | 'closed'
}

async function locked(tx: Db, round: string, stage: GrantedStage, { state, does, at }: Shut): Promise<Refusal> {
  const office = await organiserOf(tx, round)
  const names = office === null ? new Map<string, string>() : await officialNames(tx, [office], beijingDate(at))
  const organiser = (office === null ? undefined : names.get(office)) ?? '组织考核的单位'
  if (state === 'not-yet') {
    const opens = stage.opensAt === null ? '' : `，${formatMoment(stage.opensAt)} 开始`
    const way = `请到时再办；确需提前的，请联系${organiser}，由其在“批次—阶段和分工”里调整。`
    return new Refusal('locked', 'stage-not-open', `“${stage.name}”还没有开始${opens}，现在不能保存。${way}`)
  }
  const end = endOf(stage)
  const ended = end === null ? '已经结束' : `已于 ${formatEnd(end)} 截止`
  const message = isOfUnit(does) ? `${ended}，${latePolicyInWords(stage.late)}，没有保存。` : `${ended}，没有保存。`
  const way = isOfUnit(does) ? '确需补办的，请说明理由，' : '确需补评的，请说明理由，'
  const lifted = isOfUnit(does) ? '给本单位延期' : '调整时间，或者给这个单位延期'
  return new Refusal('locked', 'stage-closed', `“${stage.name}”${message}${way}请${organiser}在“批次—阶段和分工”里${lifted}。`)
}

const isOfUnit = (does: StagedWork): boolean => does === 'self-check' || does === 'report' || does === 'evidence' || does === 'object'
