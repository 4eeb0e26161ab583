import { useState } from 'react'
import type { PlanGap } from '../../api.ts'

/** More than these are folded. */
const SHOWN = 4

/** What a step still wants, and what is worth knowing. 本步待办 */
export function StepGaps({ gaps, step }: { readonly gaps: readonly PlanGap[]; readonly step: PlanGap['step'] }) {
  const [isWhole, setWhole] = useState(false)
  const own = gaps.filter((gap) => gap.step === step)
  if (own.length === 0) return null
  const ordered = [...own.filter(({ blocks }) => blocks), ...own.filter(({ blocks }) => !blocks)]
  return (
    <div className="step-gaps">
      <ul>
        {(isWhole ? ordered : ordered.slice(0, SHOWN)).map((gap) => (
          <GapLine key={`${gap.code} ${gap.about}`} gap={gap} />
        ))}
      </ul>
      {ordered.length > SHOWN && (
        <button type="button" className="link" onClick={() => setWhole(!isWhole)}>
          {isWhole ? '收起' : `全部列出（${countInWords(own)}）`}
        </button>
      )}
    </div>
  )
}

/** What keeps a round from being opened is counted as the steps beside it count. */
function countInWords(gaps: readonly PlanGap[]): string {
  const lacking = gaps.filter(({ blocks }) => blocks).length
  const told = gaps.length - lacking
  return [...(lacking > 0 ? [`缺 ${lacking} 处`] : []), ...(told > 0 ? [`提醒 ${told} 处`] : [])].join('，')
}

/** What a plan lacks, and what to do about it. 缺项 */
export function GapLine({ gap: { blocks, message, remedy } }: { readonly gap: PlanGap }) {
  return (
    <li data-blocks={blocks ? 'yes' : 'no'}>
      <span className="gap-sign" aria-hidden="true">
        {blocks ? '!' : 'i'}
      </span>
      <span>
        <span className="hidden">{blocks ? '必须办：' : '提醒：'}</span>
        {message}。<span className="quiet">{remedy}。</span>
      </span>
    </li>
  )
}
