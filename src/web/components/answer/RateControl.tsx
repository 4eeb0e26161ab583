import { useState } from 'react'
import type { Rate } from '../../../model/Facts.ts'
import { NumberControl } from './NumberControl.tsx'

interface RateControlProps {
  readonly label: string
  readonly value: Rate | null
  /** One half of it is handed on too, the other empty. */
  readonly drafting?: boolean
  readonly onChange: (value: Rate) => void
}

/** A rate by its two parts, so that none of none stays visible. 率 */
export function RateControl({ label, value, drafting = false, onChange }: RateControlProps) {
  const [typed, setTyped] = useState<Partial<Rate>>({})
  const now: Partial<Rate> = value ?? typed
  const put = (part: Partial<Rate>) => {
    const { numerator, denominator } = { ...now, ...part }
    setTyped({ ...now, ...part })
    if (drafting) onChange({ numerator: numerator ?? '', denominator: denominator ?? '' })
    else if (numerator !== undefined && denominator !== undefined) onChange({ numerator, denominator })
  }
  return (
    <span className="rate">
      <span className="rate-part">
        <span className="rate-name quiet small" aria-hidden="true">
          完成
        </span>
        <NumberControl
          label={`${label}：完成的数量`}
          value={now.numerator ?? ''}
          from="0"
          step="1"
          after=""
          drafting={drafting}
          onChange={(numerator) => put({ numerator })}
        />
      </span>
      <span aria-hidden="true">/</span>
      <span className="rate-part">
        <span className="rate-name quiet small" aria-hidden="true">
          总数
        </span>
        <NumberControl
          label={`${label}：总数`}
          value={now.denominator ?? ''}
          from="0"
          step="1"
          after=""
          drafting={drafting}
          onChange={(denominator) => put({ denominator })}
        />
      </span>
    </span>
  )
}
