import { workdaysLeft } from '../calendar/workdaysLeft.ts'
import { printPoints, showPlace } from '../engine/print.ts'
import type { FeedbackShows } from '../model/Settling.ts'
import type { SeenByUnit } from '../rounds/feedback/resultSeenByUnit.ts'
import { termsOf } from '../rounds/life/terms/termsOf.ts'
import { objectionWindow } from '../rounds/objections/objectionWindow.ts'
import type { Neighbour, UnitFeedback } from '../rounds/objections/ObjectionSheet.ts'
import { ownObjection } from '../rounds/objections/readObjections.ts'
import { coversCell, type Share } from '../rounds/shares/Share.ts'
import { findFeedback, newestFeedback } from '../store/queries/feedbacks.ts'
import { objectionsOfUnit, type ObjectionRow } from '../store/queries/objections.ts'
import { findMember } from '../store/queries/roster.ts'
import type { UnitSheet } from '../sheets/unit/UnitSheet.ts'
import { unitShown } from '../sheets/unit/unitShown.ts'
import { shownToUnits } from './cellsShown.ts'
import { settledRound, settledSheet, standingOf, tableOf } from './results/settledSheet.ts'
import { notThere } from './routing/findTarget.ts'
import type { World } from './World.ts'

/** A unit in a round. */
interface Member {
  readonly round: string
  readonly unit: string
}

/** Who looks at a unit's feedback. */
interface UnitFeedbackReader {
  /** One of the unit: drafts are the unit's own. */
  readonly isOwn: boolean
  /** Of the others, whose rows they see objections against. */
  readonly share: Share
  readonly may: UnitFeedback['may']
}

/** Its own place and grade, nothing of the others: what a publication's readers see, they see there. */
const PUBLISHED: FeedbackShows = { place: true, others: 'none' }

/** A unit's settled sheet with as much of the others as its people are shown. 反馈给单位的得分表 */
export async function sheetShownTo(world: World, seen: Extract<SeenByUnit, { kind: 'settled' }>, unit: string): Promise<UnitSheet> {
  const sheet = await settledSheet(world.store, seen.snapshot, unit)
  if (!sheet) throw notThere('round-unit')
  return unitShown(sheet, await showsOf(world, seen))
}

async function showsOf({ store }: World, { feedback }: Extract<SeenByUnit, { kind: 'settled' }>): Promise<FeedbackShows> {
  return feedback === null ? PUBLISHED : ((await findFeedback(store.db, feedback))?.shows ?? PUBLISHED)
}

/**
 * What was shown to a unit, until when it may object, and what it objected to. 单位的反馈
 *
 */
export async function unitFeedback(
  world: World,
  { round, unit }: Member,
  { isOwn, share, may }: UnitFeedbackReader,
): Promise<UnitFeedback> {
  const { db, now } = world.store
  const at = now()
  const seen = await shownToUnits(world, round)
  const terms = await termsOf(db, round)
  const member = await findMember(db, round, unit)
  if (!member) throw notThere('round-unit')
  const feedback = await newestFeedback(db, round)
  const window = feedback && (await objectionWindow(db, { round, unit, at }))
  const isSeen = ({ filedAt, node }: ObjectionRow) => isOwn || (filedAt !== null && coversCell(share, { unit, node }))
  const rows = (await objectionsOfUnit(db, round, unit)).filter(isSeen)
  const objections = []
  for (const row of rows) objections.push(await ownObjection(db, terms, row, member.record))
  return {
    now: at,
    locked: seen.kind === 'locked' ? seen.why : null,
    feedback: feedback && {
      ...{ id: feedback.id, at: feedback.at, rule: feedback.rule, again: feedback.again, shows: feedback.shows },
    },
    window: window && { ...window, workdaysLeft: window.end === null ? null : workdaysLeft(window.end, at, terms.calendar) },
    neighbours: seen.kind === 'settled' ? await neighboursOf(world, seen, unit) : [],
    objections,
    may: { draft: may.draft && window?.isOpen === true, file: may.file },
  }
}

/** Of the units beside it what the feedback shows; nothing unless the office chose so. */
async function neighboursOf(world: World, seen: Extract<SeenByUnit, { kind: 'settled' }>, unit: string): Promise<readonly Neighbour[]> {
  const { others } = await showsOf(world, seen)
  if (others === 'none') return []
  const { standings, compiled } = await settledRound(world.store, seen.snapshot)
  const { rank, printing } = compiled.programme
  return (tableOf(standings, unit)?.table.lines ?? []).map((line) => {
    const { name, place, grades, total } = standingOf(line)
    return {
      ...{ name, grades, place: rank && place ? showPlace(place) : null },
      total: others === 'points' ? printPoints(total, printing.decimals).text : null,
    }
  })
}
