import type { ClaimEffect } from '../../../../server/claimApi.ts'
import { MovedTable } from '../objections/MovedTable.tsx'

interface EffectPartProps {
  readonly effect: ClaimEffect
  /** Said where no row's points change. */
  readonly nothing: string
}

/** What a change comes to: its rows, the limit that holds it back, the unit's total, and who follows. 变动的影响 */
export function EffectPart({ effect: { rows, cap, moved }, nothing }: EffectPartProps) {
  const others = moved.length - 1
  return (
    <>
      {rows.length === 0 && <p>{nothing}</p>}
      {rows.length > 0 && (
        <ul>
          {rows.map(({ node, name, before, after }) => (
            <li key={node}>
              {name}：{before} <span aria-label="变为">→</span> <strong>{after}</strong>
            </li>
          ))}
        </ul>
      )}
      {cap && (
        <p className="objection-others">
          “{cap.name}”已经到顶，多出的不计入总分{cap.text !== null && `：${cap.text}`}
        </p>
      )}
      {moved.length > 0 && <MovedTable moved={moved} />}
      {others > 0 && <p className="objection-others">另外还有 {others} 个单位的名次或者等次会跟着变。</p>}
    </>
  )
}
