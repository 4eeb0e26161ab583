import type { StandingLine } from '../../api.ts'
import { gradesOf, problemsInWords } from './moves.ts'

interface EffectProps {
  readonly before: StandingLine
  readonly after: StandingLine
  /** The unit is given points. */
  readonly marked: boolean
  /** What moved, in words; null: nothing was changed. */
  readonly words: string | null
}

/** Points, place and grade of the unit, before and after. 影响 */
export function Effect({ before, after, marked, words }: EffectProps) {
  return (
    <div className="effect panel">
      <h2>{after.name}</h2>
      <dl className="effect-figures">
        {marked && <Pair title="总分" before={before.total.text} after={after.total.text} />}
        {before.place !== null && <Pair title="名次" before={placeText(before)} after={placeText(after)} />}
        {gradesOf(before) !== '' && <Pair title="等次" before={gradesOf(before)} after={gradesOf(after)} />}
        {!marked && <Pair title="问题" before={problemsInWords(before)} after={problemsInWords(after)} />}
        {!marked && (before.verdicts.length > 0 || after.verdicts.length > 0) && (
          <Pair title="结论" before={before.verdicts.join('或') || '无'} after={after.verdicts.join('或') || '无'} />
        )}
      </dl>
      <p className="effect-words">{words ?? '改左边任何一个答案，这里马上变。'}</p>
    </div>
  )
}

const placeText = ({ place }: StandingLine): string => (place === null ? '不排名' : `第${place}名`)

function Pair({ title, before, after }: { readonly title: string; readonly before: string; readonly after: string }) {
  return (
    <div data-moved={before !== after}>
      <dt>{title}</dt>
      <dd>
        {before !== after && (
          <>
            <span className="was">
              <span className="hidden">原来</span>
              {before}
            </span>
            <span aria-hidden="true"> → </span>
            <span className="hidden">现在</span>
          </>
        )}
        <strong>{after}</strong>
      </dd>
    </div>
  )
}
