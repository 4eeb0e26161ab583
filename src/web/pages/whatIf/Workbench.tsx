import { useMemo, useState } from 'react'
import type { Change } from '../../../engine/whatIf/Change.ts'
import type { AnswerValue, Unit } from '../../../model/Facts.ts'
import { canonicalJson } from '../../../model/canonicalJson.ts'
import { answerKey } from '../../answerKey.ts'
import type { RoundFactsSheet } from '../../api.ts'
import { ChangedRows } from './ChangedRows.tsx'
import { ChangeList } from './ChangeList.tsx'
import { checksOf } from './checksOf.ts'
import { changedRows } from './changedRows.ts'
import { Effect } from './Effect.tsx'
import { movesBetween, movesInWords, resultInWords, spokenOf } from './moves.ts'
import { Questions } from './Questions.tsx'
import { RankList } from './RankList.tsx'
import { SuggestionList } from './SuggestionList.tsx'
import type { TrialOutcome } from './trial/TrialOutcome.ts'
import type { UsedTrial } from './trial/useTrial.ts'
import { UnitChoice } from './UnitChoice.tsx'
import { WholeRanking } from './WholeRanking.tsx'

interface WorkbenchProps {
  readonly data: RoundFactsSheet
  readonly unit: Unit
  readonly outcome: TrialOutcome
  readonly trial: UsedTrial
  readonly changes: readonly Change[]
  readonly at: string | undefined
  /** Whoever came here asked what would lift the unit. */
  readonly isFinding: boolean
  readonly onChange: (changes: readonly Change[]) => void
  readonly onChoose: (unit: string) => void
  /** The whole ranking is looked at. */
  readonly isWhole: boolean
  readonly onWhole: (isWhole: boolean) => void
}

/** A unit's questions on the left, what their changes do on the right. 试算台 */
export function Workbench({ data, unit, outcome, trial, changes, at, isFinding, onChange, onChoose, isWhole, onWhole }: WorkbenchProps) {
  const { programme, facts } = data
  const asked = useMemo(() => checksOf(programme, unit.group), [programme, unit.group])
  const { before, after, refused } = outcome
  const [folds, setFolds] = useState<ReadonlyMap<string, boolean>>(new Map())
  const moves = useMemo(
    () => movesBetween(before.round, after.round, new Set(changes.map((change) => change.unit))),
    [before.round, after.round, changes],
  )
  // While another unit's questions are on their way, the old ones are not shown under its name.
  const { marked } = before.unit.table
  const moved = marked
    ? movesInWords(moves, spokenOf(before.round.tables.flatMap(({ lines }) => lines)))
    : resultInWords(before.unit.standing, after.unit.standing)
  const aims = spokenOf([before.unit.standing])
  const isThere = after.unit.unit.id === unit.id
  const rows = useMemo(() => changedRows(before.unit.root, after.unit.root), [before, after])
  const original = useMemo(
    () => new Map(outcome.original.map(({ check, object, value }) => [answerKey(check.id, object), value])),
    [outcome.original],
  )
  const undo = ({ unit: id, check, object }: Change) =>
    onChange(changes.filter((one) => one.unit !== id || one.check !== check || one.object !== object))
  const put = (check: string, object: string | undefined, value: AnswerValue) => {
    const change: Change = { unit: unit.id, check, value, ...(object === undefined ? {} : { object }) }
    const others = changes.filter((one) => one.unit !== unit.id || one.check !== check || one.object !== object)
    const was = original.get(answerKey(check, object)) ?? null
    onChange(was !== null && canonicalJson(was) === canonicalJson(value) ? others : [...others, change])
  }
  const fold = (code: string, isOpen: boolean) => setFolds(new Map(folds).set(code, isOpen))
  const nameOf = (id: string) => facts.units.find((one) => one.unit.id === id)?.unit.name ?? id

  return (
    <div className="what-if">
      <section className="what-if-ask" aria-label="答案">
        <UnitChoice units={facts.units} unit={unit.id} onChoose={onChoose} />
        {isThere && (
          <Questions
            key={unit.id}
            asked={asked}
            outcome={outcome}
            changed={new Map(changes.filter((one) => one.unit === unit.id).map((one) => [answerKey(one.check, one.object), one.value]))}
            asOf={facts.asOf}
            marked={marked}
            at={at}
            folds={folds}
            onFold={fold}
            onPut={put}
            onUndo={(check, object) => undo({ unit: unit.id, check, value: '', ...(object === undefined ? {} : { object }) })}
          />
        )}
      </section>
      <section className="what-if-effect" aria-label="影响">
        <p className="hidden" role="status" aria-live="polite">
          {changes.length > 0 && moved}
        </p>
        {refused.length > 0 && (
          <p className="notice-box" role="alert">
            有 {refused.length} 处改动对不上这个批次（单位、检查点或答案不存在），没有计入。
          </p>
        )}
        <Effect before={before.unit.standing} after={after.unit.standing} marked={marked} words={changes.length > 0 ? moved : null} />
        <ChangeList
          changes={changes}
          nameOf={nameOf}
          checkOf={({ unit: id, check }) => {
            const group = facts.units.find((one) => one.unit.id === id)?.unit.group ?? unit.group
            return (group === unit.group ? asked : checksOf(programme, group)).checks.get(check)
          }}
          original={(change) => (change.unit === unit.id ? (original.get(answerKey(change.check, change.object)) ?? null) : null)}
          own={unit.id}
          onUndo={undo}
          onUndoAll={() => onChange([])}
        />
        <RankList before={before.round} after={after.round} unit={unit.id} changed={changes.length > 0} onChoose={onChoose} />
        <ChangedRows rows={rows} marked={marked} />
        {aims.length > 0 && (
          <SuggestionList
            aims={aims}
            isFinding={isFinding}
            trial={trial}
            unit={unit}
            asked={asked}
            original={(check) => original.get(answerKey(check, undefined)) ?? null}
            onTry={({ check, value }) => {
              const node = outcome.original.find((one) => one.check.id === check)?.node
              if (node !== undefined) fold(node, true)
              put(check, undefined, value)
            }}
          />
        )}
        <p className="quiet small checked">
          {trial.checked === null && '正在核对：不改答案时，本机算出的结果与正式结果是否一致……'}
          {trial.checked?.isSame === true && (
            <>
              已核对：不改答案时，本机算出的结果与正式结果一致（回执 <code>{trial.checked.receipt.slice(0, 8)}</code>）。
            </>
          )}
          {trial.checked?.isSame === false && '注意：不改答案时，本机算出的结果与正式结果不一致，请刷新；仍然不一致，请告诉维护人员。'}
        </p>
      </section>
      <WholeRanking round={trial.whole} programme={programme.id} isOpen={isWhole} onOpen={onWhole} />
    </div>
  )
}
