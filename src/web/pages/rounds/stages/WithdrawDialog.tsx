import { send } from '../../../ask.ts'
import { ReasonDialog } from '../../../components/form/ReasonDialog.tsx'
import { changesOf, type ShownStage } from './stageQueries.ts'

interface WithdrawDialogProps {
  readonly round: string
  readonly exception: ShownStage['exceptions'][number]
  readonly onClose: () => void
}

/** Takes a later end back, with the reason. */
export function WithdrawDialog({ round, exception, onClose }: WithdrawDialogProps) {
  return (
    <ReasonDialog
      title={`撤回给${exception.name}的延期`}
      submit="撤回"
      changes={changesOf(round)}
      onClose={onClose}
      act={(why) => send('POST', `/api/exceptions/${encodeURIComponent(exception.id)}/withdraw`, { why })}
    >
      <p>撤回以后，{exception.name}的截止时间与其他单位一样；已经过了的，当即关上。</p>
    </ReasonDialog>
  )
}
