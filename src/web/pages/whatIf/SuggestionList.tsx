import { useEffect } from 'react'
import type { Change } from '../../../engine/whatIf/Change.ts'
import type { AnswerValue, Unit } from '../../../model/Facts.ts'
import { changeInWords } from './changeInWords.ts'
import type { Asked } from './checksOf.ts'
import type { Spoken } from './moves.ts'
import type { Suggestion } from './trial/suggestions.ts'
import type { UsedTrial } from './trial/useTrial.ts'

interface SuggestionListProps {
  /** What may be lifted. */
  readonly aims: Spoken
  /** Begins by itself. */
  readonly isFinding: boolean
  readonly trial: UsedTrial
  readonly unit: Unit
  readonly asked: Asked
  readonly original: (check: string) => AnswerValue | null
  readonly onTry: (change: Change) => void
}

/** Which single answer would lift the unit, the smallest first; looked for only when asked. 改哪一个答案最省 */
export function SuggestionList({ aims, isFinding, trial, unit, asked, original, onTry }: SuggestionListProps) {
  const { suggesting, suggestions, suggest, stopSuggesting } = trial
  useEffect(() => stopSuggesting, [stopSuggesting])
  useEffect(() => {
    if (isFinding) suggest()
  }, [isFinding, suggest])
  const found = suggestions?.unit === unit.id ? suggestions.found : null
  return (
    <section className="panel suggestions" aria-labelledby="suggestions">
      <div className="panel-head">
        <h2 id="suggestions">改哪一个答案最省</h2>
        {suggesting === null && found === null && (
          <button type="button" className="button" onClick={suggest}>
            找一找
          </button>
        )}
        {suggesting !== null && (
          <button type="button" className="button" onClick={stopSuggesting}>
            停下
          </button>
        )}
      </div>
      {suggesting === null && found === null && (
        <p className="quiet small">
          从{unit.name}现在的答案出发，逐个试，找出只改一个就能升{aims.join('或')}的。
        </p>
      )}
      {suggesting !== null && (
        <p role="status">
          <progress value={suggesting.tried} max={Math.max(suggesting.of, 1)} aria-label="已试的改动" /> 已试 {suggesting.tried} /{' '}
          {suggesting.of} 种改法
        </p>
      )}
      {found?.length === 0 && <p role="status">只改一个答案，{aims.join('、')}升不上去。</p>}
      {found !== null && found.length > 0 && (
        <p className="hidden" role="status">
          找到 {found.length} 种改法
        </p>
      )}
      {found !== null && found.length > 0 && (
        <ol className="suggested">
          {found.map((one) => {
            const check = asked.checks.get(one.change.check)
            if (!check) return null
            const words = changeInWords(check, one.change.value, original(one.change.check))
            return (
              <li key={`${one.change.check} ${words}`}>
                <span>
                  {words}
                  <span className="quiet small"> {gainInWords(one)}</span>
                </span>
                <button type="button" className="button" aria-label={`试试：${words}`} onClick={() => onTry(one.change)}>
                  试试
                </button>
              </li>
            )
          })}
        </ol>
      )}
    </section>
  )
}

function gainInWords({ moved, place, grades }: Suggestion): string {
  const said = [
    ...(moved === null || moved.includes('/') ? [] : [`总分${moved.startsWith('-') ? `−${moved.slice(1)}` : `＋${moved}`}`]),
    ...(place.after !== null && place.after !== place.before ? [`第${place.before ?? '—'}名升到第${place.after}名`] : []),
    ...(grades.after.join() === grades.before.join() ? [] : [`等次由${grades.before.join('或')}变为${grades.after.join('或')}`]),
  ]
  return said.join('，')
}
