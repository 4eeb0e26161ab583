import type { ComponentProps } from 'react'
import type { StandingLine } from '../../api.ts'
import { StandingTable } from './StandingTable.tsx'

interface StandingLinesProps extends ComponentProps<typeof StandingTable> {
  readonly lines: readonly StandingLine[]
  readonly onClear: () => void
}

/** The lines that were asked for; where none is left, how to see them again. 排名行 */
export function StandingLines({ onClear, ...rest }: StandingLinesProps) {
  if (rest.lines.length > 0) return <StandingTable {...rest} />
  return (
    <p className="quiet">
      这一组没有符合条件的单位。{' '}
      <button type="button" className="link" onClick={onClear}>
        清除查找和筛选
      </button>
    </p>
  )
}
