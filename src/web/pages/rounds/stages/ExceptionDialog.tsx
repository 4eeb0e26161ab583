import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { send } from '../../../ask.ts'
import { ComboField } from '../../../components/form/ComboField.tsx'
import { TextField } from '../../../components/form/Field.tsx'
import { ReasonDialog } from '../../../components/form/ReasonDialog.tsx'
import { untilInWords } from '../../../untilInWords.ts'
import { inputFromInstant, instantFromInput } from '../../plans/beijingInput.ts'
import { roundPath } from '../roundQueries.ts'
import { assignmentsQuery, changesOf, type AssignableUnit, type ShownStage } from './stageQueries.ts'

interface ExceptionDialogProps {
  readonly round: string
  readonly stage: ShownStage
  readonly onClose: () => void
}

/** More than these nobody looks through. */
const MOST = 100

/** A later end for one unit, until a time, with the reason. */
export function ExceptionDialog({ round, stage, onClose }: ExceptionDialogProps) {
  const { data } = useQuery(assignmentsQuery(round))
  const [unit, setUnit] = useState<AssignableUnit | null>(null)
  const [typed, setTyped] = useState('')
  const [until, setUntil] = useState(inputFromInstant(stage.closesAt))
  const end = instantFromInput(until)
  const found = (data?.units ?? []).filter(({ name }) => name.includes(typed.trim()))
  return (
    <ReasonDialog
      title={`“${stage.name}”给单位延期`}
      submit="准予延期"
      changes={changesOf(round)}
      onClose={onClose}
      isReady={unit !== null && end !== null}
      act={(why) => send('POST', `${roundPath(round)}/exceptions`, { position: stage.position, unit: unit?.id, until: end, why })}
    >
      {stage.closesAt !== null && <p>这一阶段到 {untilInWords(stage.closesAt)} 截止。延期只对选定的单位有效，到时自动关上。</p>}
      <ComboField
        label="单位"
        chosen={unit?.name ?? ''}
        placeholder="写几个字查找"
        options={found.slice(0, MOST).map(({ id, name, group }) => ({ id, text: name, under: group }))}
        foot={data === undefined ? '正在取名单……' : found.length === 0 ? '名单里没有名称含这几个字的单位。' : ''}
        onType={setTyped}
        onChoose={({ id }) => setUnit(data?.units.find((one) => one.id === id) ?? null)}
        onClear={() => setUnit(null)}
      />
      <TextField label="延期到" type="datetime-local" value={until} onChange={setUntil} required />
    </ReasonDialog>
  )
}
