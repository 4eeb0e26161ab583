import { ReasonDialog } from '../../../components/form/ReasonDialog.tsx'
import { send } from '../../../ask.ts'
import type { DeskLine } from '../DeskLine.ts'

interface ProposeDialogProps {
  readonly round: string
  readonly line: DeskLine
  readonly onClose: () => void
}

/** Whoever assesses thinks that the row is not for the unit; the organiser decides. 提议不适用 */
export function ProposeDialog({ round, line: { unit, unitName, row }, onClose }: ProposeDialogProps) {
  const body = (why: string) => ({ unit, node: row.code, applies: false, why })
  return (
    <ReasonDialog
      title="提议不适用"
      submit="提议"
      act={(why) => send('POST', `/api/rounds/${encodeURIComponent(round)}/proposals`, body(why))}
      changes={[
        ['rounds', round, 'desk'],
        ['rounds', round, 'units', unit],
      ]}
      onClose={onClose}
    >
      <p>
        您认为“{row.name}”不适用于{unitName}。由政务公开办决定；决定以前，这一项照常评分，已评的答案都保留。
      </p>
    </ReasonDialog>
  )
}
