import { datedWithin } from '../../rounds/demonstration/datedWithin.ts'
import { momentAround, stagesAround } from '../../rounds/demonstration/stagesAround.ts'
import type { RoundFacts } from '../../model/RoundFacts.ts'
import type { SnapshotKind } from '../../model/Settling.ts'
import { signApproval } from '../../rounds/approval/signApproval.ts'
import { importRound } from '../../rounds/life/importRound.ts'
import { termsOf } from '../../rounds/life/terms/termsOf.ts'
import { publishResult } from '../../rounds/publication/publishResult.ts'
import { clearBlocker } from '../../rounds/settling/clearBlocker.ts'
import { settleRound, type Settled } from '../../rounds/settling/settleRound.ts'
import { untranslatedIn } from '../../rounds/settling/untranslatedIn.ts'
import type { ServedProgramme } from '../../sheets/Served.ts'
import { findRoundHead } from '../../store/queries/newestRounds.ts'
import { putStages } from '../../store/queries/stages.ts'
import type { Store } from '../../store/Store.ts'
import { actorOf } from './cast.ts'
import { ENDED, endedId, type Ended } from './ended.ts'
import { recordCircular } from './circular.ts'
import { CLAIMING, openClaiming } from './claiming.ts'
import { COUNTY } from './populate.ts'
import { populateClaims } from './populateClaims.ts'
import { beforeLosses, importLosses } from './populateIncoming.ts'
import { populateObjections } from './populateObjections.ts'
import { registerAssessor } from './populateCast.ts'

/** Programmes whose round after scoring is there. */
export async function endedThere({ db }: Store): Promise<readonly string[]> {
  const there = await Promise.all(Object.keys(ENDED).map(async (id) => ((await findRoundHead(db, endedId(id))) ? [id] : [])))
  return there.flat()
}

/**
 * Takes a round that has been answered as far as it has come, each act on its day and by the use case by which people do it. 演示：评完以后
 *
 * @returns what was made, in words
 */
export async function endRound(store: Store, served: ServedProgramme, answered: RoundFacts): Promise<string> {
  const { programme, hash } = served
  const ended = ENDED[programme.id]
  if (!ended) throw new Error(`No round of ${programme.id} goes on after scoring.`)
  const now = store.now()
  const on = (days: number, time: string): Store => ({ ...store, now: () => momentAround(now, days, time) })
  const { stages, opened, settled, claims = [], losses } = ended
  if (programme.id === CLAIMING.programme) {
    await openClaiming(store, served, answered)
    await recordCircular(on(settled - 5, '09:00'), answered, (await termsOf(store.db, CLAIMING.round)).compiled.programme.period)
  }
  const facts = datedWithin(losses ? beforeLosses(answered, losses) : answered, stages, now)
  const organiser = actorOf('demo-organiser')
  await importRound(on(opened, '09:00'), await registerAssessor(store), facts, { programme: hash, unit: COUNTY })
  await store.transaction((tx) => putStages(tx, facts.id, stagesAround(now, stages)))
  await populateClaims(on(settled - 4, '10:00'), facts.id, claims)
  if (losses) await importLosses(on(settled - 2, '10:00'), facts, losses)
  for (const { key } of untranslatedIn(programme))
    await clearBlocker(on(settled, '15:00'), organiser, { round: facts.id, key, decision: '没有这种情况', why: '演示：示例县没有发生' })
  const kind: SnapshotKind = ended.state === 'fed-back' ? 'feedback' : 'final'
  const done = await settleRound(on(settled, '16:30'), organiser, { round: facts.id, kind, why: '演示：各项已经评完、核对' })
  if (ended.state === 'fed-back') await populateObjections(on, { round: facts.id, settled: done, facts, stages })
  if (ended.state === 'published') await publish(on, facts.id, done, ended)
  return `${facts.title}，${facts.units.length} 个单位`
}

/** Approved two days after it was settled, and made public three days later. */
async function publish(on: (days: number, time: string) => Store, round: string, { id, receipt }: Settled, { settled }: Ended) {
  await signApproval(on(settled + 2, '10:00'), actorOf('demo-leader'), {
    ...{ round, snapshot: id, receipt, step: 0, decision: 'approved', why: '同意', signed: { via: 'page' } },
  })
  await publishResult(on(settled + 5, '09:00'), actorOf('demo-organiser'), {
    ...{ round, snapshot: id, level: 'cards', why: '演示：审定后公布' },
    objections: '对结果有异议的，在公布之日起五个工作日内，书面向示例县政务公开办提出。（演示：单位和结果都是虚构的。）',
    note: '演示：单位和结果都是虚构的，只用来看公布的页面是什么样。',
  })
}
