import { useState } from 'react'
import { LATE_POLICIES, latePolicyInWords, type LatePolicy } from '../../../../model/RoundStage.ts'
import { send } from '../../../ask.ts'
import { ChoiceField, TextField } from '../../../components/form/Field.tsx'
import { ReasonDialog } from '../../../components/form/ReasonDialog.tsx'
import { inputFromInstant, instantFromInput } from '../../plans/beijingInput.ts'
import { roundPath } from '../roundQueries.ts'
import { changesOf, type ShownStage } from './stageQueries.ts'

interface MoveDialogProps {
  readonly round: string
  readonly stage: ShownStage
  readonly onClose: () => void
}

const OF_UNITS: readonly ShownStage['kind'][] = ['self-check', 'report', 'evidence']

/** Another window for everybody, with the reason. */
export function MoveDialog({ round, stage, onClose }: MoveDialogProps) {
  const [opens, setOpens] = useState(inputFromInstant(stage.opensAt))
  const [closes, setCloses] = useState(inputFromInstant(stage.closesAt))
  const [late, setLate] = useState<LatePolicy>(stage.late)
  const policies = LATE_POLICIES.filter((one) => one !== 'none' || OF_UNITS.includes(stage.kind))
  return (
    <ReasonDialog
      title={`调整“${stage.name}”`}
      submit="保存"
      changes={changesOf(round)}
      onClose={onClose}
      act={(why) =>
        send('POST', `${roundPath(round)}/stages/${String(stage.position)}/move`, {
          opensAt: instantFromInput(opens),
          closesAt: instantFromInput(closes),
          late,
          why,
          seen: { opensAt: stage.opensAt, closesAt: stage.closesAt },
        })
      }
    >
      <p>改了以后对所有单位立即生效，各单位会看到新的时间。只给个别单位宽限的，用“给单位延期”。</p>
      <TextField label="开始" hint="不填：一开始就开放。" type="datetime-local" value={opens} onChange={setOpens} />
      <TextField label="截止" hint="到这一刻为止；不填：不自动截止。" type="datetime-local" value={closes} onChange={setCloses} />
      <ChoiceField
        label="逾期的"
        value={late}
        options={policies.map((one) => ({ value: one, text: latePolicyInWords(one) }))}
        onChange={setLate}
      />
    </ReasonDialog>
  )
}
