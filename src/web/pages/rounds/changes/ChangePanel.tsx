import { useState } from 'react'
import type { ChangePreview, ChangesSheet } from '../../../../server/changeApi.ts'
import { AskError } from '../../../ask.ts'
import { ActForm } from '../../../components/form/ActForm.tsx'
import { AreaField, TextField } from '../../../components/form/Field.tsx'
import { ChangeEffects } from './ChangeEffects.tsx'
import { ChangeFields } from './ChangeFields.tsx'
import { makeIt, previewOf } from './changeQueries.ts'
import { changeFrom, KIND_TITLES, type Draft } from './Draft.ts'

interface ChangePanelProps {
  readonly round: string
  readonly sheet: ChangesSheet
  readonly first: Draft
  readonly onClose: () => void
  /** What was done, as it is called. */
  readonly onMade: (title: string) => void
}

/** One change: what, whom it moves, why; nothing is done before the effect was shown. 办一项变更 */
export function ChangePanel({ round, sheet, first, onClose, onMade }: ChangePanelProps) {
  const [draft, setDraft] = useState(first)
  const [on, setOn] = useState(sheet.today)
  const [why, setWhy] = useState('')
  const [preview, setPreview] = useState<ChangePreview | null>(null)
  const change = changeFrom(draft, sheet)
  const type = (parts: Partial<Draft>) => {
    setDraft((now) => ({ ...now, ...parts }))
    setPreview(null)
  }
  const look = async () => {
    if (change) setPreview(await previewOf(round, change, on))
  }
  const make = async () => {
    if (!change || !preview) return
    try {
      await makeIt(round, change, on, why.trim(), preview)
    } catch (fault) {
      // Somebody changed something meanwhile: what would come of it now is shown, and asked again.
      if (fault instanceof AskError && fault.code === 'change-stale') await look()
      throw fault
    }
  }
  return (
    <section className="panel change-panel" aria-label={KIND_TITLES[draft.kind]}>
      <h2>{KIND_TITLES[draft.kind]}</h2>
      <ActForm
        act={look}
        onDone={() => undefined}
        submit={preview ? '重新看影响' : '看影响'}
        onCancel={onClose}
        disabled={!change || on === ''}
      >
        <ChangeFields draft={draft} sheet={sheet} onChange={type} />
        <TextField
          label="从哪天起"
          type="date"
          value={on}
          onChange={(day) => {
            setOn(day)
            setPreview(null)
          }}
          required
        />
      </ActForm>
      {preview && (
        <>
          <ChangeEffects preview={preview} />
          <ActForm
            act={make}
            onDone={() => onMade(preview.title)}
            changes={[
              ['rounds', round],
              ['rounds', 'list'],
            ]}
            submit="确认办理"
            onCancel={onClose}
            disabled={why.trim().length < 2}
          >
            <AreaField label="理由" hint="写明依据的文件。记入变更记录和操作日志。" value={why} onChange={setWhy} required />
          </ActForm>
        </>
      )}
    </section>
  )
}
