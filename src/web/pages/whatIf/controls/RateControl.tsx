import { useState } from 'react'
import type { Rate } from '../../../../model/Facts.ts'
import { NumberControl } from './NumberControl.tsx'

interface RateControlProps {
  readonly label: string
  readonly value: Rate | null
  readonly onChange: (value: Rate) => void
}

/** A rate by its two parts, so that none of none stays visible. 率 */
export function RateControl({ label, value, onChange }: RateControlProps) {
  const [typed, setTyped] = useState<Partial<Rate>>({})
  const now: Partial<Rate> = value ?? typed
  const put = (part: Partial<Rate>) => {
    const { numerator, denominator } = { ...now, ...part }
    setTyped({ ...now, ...part })
    if (numerator !== undefined && denominator !== undefined) onChange({ numerator, denominator })
  }
  return (
    <span className="rate">
      <NumberControl
        label={`${label}：完成的数量`}
        value={now.numerator ?? ''}
        from="0"
        step="1"
        after=""
        onChange={(numerator) => put({ numerator })}
      />
      <span aria-hidden="true">/</span>
      <NumberControl
        label={`${label}：总数`}
        value={now.denominator ?? ''}
        from="0"
        step="1"
        after=""
        onChange={(denominator) => put({ denominator })}
      />
    </span>
  )
}
