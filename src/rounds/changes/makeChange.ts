import type { Actor } from '../../model/Actor.ts'
import { grouped } from '../../model/grouped.ts'
import { perform, type Performance } from '../../store/perform.ts'
import { announce } from '../../store/queries/announce.ts'
import { addingAnswers, nextAnswerIds, putCurrent, type CurrentAnswer, type NewAnswer } from '../../store/queries/answers.ts'
import { putRecords } from '../../store/queries/matrix.ts'
import { rowsOf } from '../../store/queries/prepared.ts'
import { putUnitResults } from '../../store/queries/results.ts'
import { holdMembers, holdRegistered } from '../../store/queries/roster.ts'
import { addMember, insertRosterChange, insertRowChange, removeMembers } from '../../store/queries/roundChanges.ts'
import { raiseRevision } from '../../store/queries/rounds.ts'
import { holdRevision } from '../../store/queries/settling.ts'
import type { Store } from '../../store/Store.ts'
import { cellAfter } from '../life/cells/cellAfter.ts'
import { cellKey, cellsOf, currentRow } from '../life/cells/cellsOf.ts'
import { besidesAnswers } from '../life/facts/keptOf.ts'
import { scoredRow } from '../life/results/scoredRow.ts'
import { termsOf } from '../life/terms/termsOf.ts'
import { putMatrixChange, scoreAgain } from '../matrix/changeMatrix.ts'
import type { ChangePlan, Joining } from './ChangePlan.ts'
import { planChange } from './planChange.ts'
import { changedMeanwhile, previewChange, refuseWords } from './previewChange.ts'
import type { Accepted, NewChange } from './RoundChange.ts'
import { scoreNow, type ScoringNow } from './ScoredNow.ts'

/**
 * Changes a running round, once the very effect that was shown is accepted; changed meanwhile, it is shown anew. 作变更
 *
 * @returns the change's id
 */
export async function makeChange(
  store: Store,
  actor: Actor,
  input: NewChange & { readonly accepted: Accepted },
  scoring: ScoringNow = scoreNow,
): Promise<string> {
  const { round, change, on, accepted } = input
  refuseWords(input)
  const shown = await previewChange(store, actor, input, scoring)
  if (shown.revision !== accepted.revision || shown.digest !== accepted.digest) throw changedMeanwhile()
  const id = store.newId()
  const why = input.why.trim()
  await perform(store, actor, async (performance) => {
    const { tx, at, record } = performance
    await holdConcerned(performance, input)
    const plan = await planChange(tx, { round, change, on, why }, { actor, at })
    const { digest } = accepted
    const bound = { id, round, accepted: digest, on, why, by: actor.id, at }
    if (plan.kept.table === 'rows') {
      const { table: _, ...kept } = plan.kept
      await putMatrixChange(store, performance, actor, { round, changes: plan.pairs, why })
      await insertRowChange(tx, { ...bound, ...kept })
    } else {
      const { table: _, ...kept } = plan.kept
      await changeRoster(performance, round, plan)
      await insertRosterChange(tx, { ...bound, ...kept })
      await raiseRevision(tx, round)
      await announce(tx, { kind: 'round', round })
    }
    // Whoever changed anything in between raised it, too.
    if ((await holdRevision(tx, round)) !== accepted.revision + 1) throw changedMeanwhile()
    record({ act: ACTS[change.kind], on: { kind: 'round', id: round }, why, refs: { change: id, accepted: digest, ...refsOf(plan) } })
  })
  return id
}

const ACTS: Readonly<Record<NewChange['change']['kind'], string>> = {
  renamed: 'roster.rename',
  merged: 'roster.merge',
  added: 'roster.add',
  left: 'roster.leave',
  rejoined: 'roster.return',
  'row-withdrawn': 'row.withdraw',
  'row-restored': 'row.restore',
}

const refsOf = ({ kept, answers }: ChangePlan): Readonly<Record<string, string>> =>
  kept.table === 'rows'
    ? { node: kept.node, units: String(Object.keys(kept.before).length) }
    : {
        unit: kept.unit,
        ...(kept.into === null ? {} : { into: kept.into }),
        ...(answers.length > 0 ? { answers: String(answers.length) } : {}),
      }

/** Those it is about wait for nobody and nobody computes them meanwhile. */
async function holdConcerned({ tx }: Performance, { round, change }: NewChange): Promise<void> {
  if (change.kind === 'added') await holdRegistered(tx, [change.joining.unit])
  else if (change.kind === 'merged') await holdMembers(tx, round, [change.unit, change.into])
  else if ('unit' in change) await holdMembers(tx, round, [change.unit])
}

async function changeRoster({ tx }: Performance, round: string, plan: ChangePlan): Promise<void> {
  const terms = await termsOf(tx, round)
  await removeMembers(tx, round, plan.removed)
  await putRecords(tx, round, plan.records)
  if (plan.joining) await join({ tx }, round, plan.joining, plan.answers)
  else await putAnswers({ tx }, plan.answers)
  const successor = plan.kept.table === 'roster' && plan.kept.kind === 'merged' && plan.kept.after ? [plan.kept.after] : []
  await scoreAgain({ tx }, terms, [...plan.records, ...(plan.answers.length > 0 ? successor : [])])
}

type InTransaction = Pick<Performance, 'tx'>

/** Answers into cells in which nothing stands. */
async function putAnswers({ tx }: InTransaction, rows: readonly NewAnswer[]): Promise<void> {
  if (rows.length === 0) return
  const put = await numbered({ tx }, rows)
  const cells = new Map<string, readonly CurrentAnswer[]>()
  for (const row of put) cells.set(cellKey(row), cellAfter(cells.get(cellKey(row)) ?? [], row))
  await putCurrent(tx, [...cells.values()].flat().map(currentRow))
}

async function numbered({ tx }: InTransaction, rows: readonly NewAnswer[]) {
  const ids = await nextAnswerIds(tx, rows.length)
  const put = rows.map((row, at) => ({ ...row, id: ids[at] ?? 0 }))
  for (const statement of addingAnswers(put)) await rowsOf(tx, statement, statement.params)
  return put
}

async function join(
  { tx }: InTransaction,
  round: string,
  { record, position, standing }: Joining,
  rows: readonly NewAnswer[],
): Promise<void> {
  await addMember(tx, round, { unit: record.id, record, position })
  const said = grouped(await numbered({ tx }, rows), cellKey)
  const now = [...cellsOf(standing)].flatMap(([key, cell]) => (said.get(key) ?? []).reduce(cellAfter, cell))
  const inOrder = now.sort((a, b) => a.answer.id - b.answer.id)
  await putCurrent(tx, inOrder.map(currentRow))
  const terms = await termsOf(tx, round)
  const besides = (await besidesAnswers(tx, terms, [record.id]))(record.id)
  await putUnitResults(tx, [scoredRow(terms, { unit: record.id, record }, { ...besides, standing: inOrder })])
}
