import { programmeSummary } from '../sheets/programme/programmeSummary.ts'
import type { ScoredRound } from '../sheets/Served.ts'
import type { ProgrammeList } from './api.ts'
import { deductionExample } from './deductionExample.ts'
import { roundExcerpt, shownRounds } from './shownRound.ts'
import type { World } from './World.ts'

type Shown = Pick<ProgrammeList, 'shown' | 'example'>

/** What the door shows of a round, kept as long as the round stays what it is. */
const composed = new WeakMap<ScoredRound, Shown>()

/**
 * The programmes, and in a demonstration of the first finished round some lines and a deduction: what the door shows. 首页
 *
 * An installation shows no round here: some of those who come in may not see it, and one of thousands of units is not scored for a door.
 */
export async function doorList(world: World): Promise<ProgrammeList> {
  const { programmes } = await world.shelf()
  const preparing = world.preparing()
  const ready = programmes.filter((one) => one.state === 'ready')
  const calendars = await Promise.all(ready.map((one) => world.calendarOf(one)))
  return {
    kind: world.kind,
    programmes: programmes.map((one) => (one.state === 'ready' ? programmeSummary(one) : one)),
    preparing: programmes.flatMap((one) => (one.state === 'ready' && preparing.has(one.id) ? [one.programme.title] : [])),
    // A round always has a calendar.
    withRound: ready.filter((_, at) => calendars[at] !== null).map(({ id }) => id),
    ...(world.kind === 'demonstration' ? await shownOf(world) : { shown: null, example: null }),
  }
}

async function shownOf(world: World): Promise<Shown> {
  let shown: Shown['shown'] = null
  for await (const one of shownRounds(world)) {
    const made = composed.get(one.round) ?? { shown: roundExcerpt(one), example: deductionExample(one) }
    composed.set(one.round, made)
    shown ??= made.shown
    if (made.example) return { shown, example: made.example }
  }
  return { shown, example: null }
}
