import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { proofRef } from '../../../model/Proof.ts'
import type { IncidentKinds } from '../../../server/routes/incidents.ts'
import { send } from '../../ask.ts'
import { ActForm } from '../../components/form/ActForm.tsx'
import { Dialog } from '../../components/form/Dialog.tsx'
import { AreaField, CheckField, ChoiceField, Field, TextField } from '../../components/form/Field.tsx'
import { UnitField } from '../../components/form/UnitField.tsx'
import { Loaded } from '../../components/Loaded.tsx'
import { todayInBeijing } from '../../today.ts'
import { INCIDENTS, kindsQuery } from './incidentQueries.ts'
import { IncidentEffect, useIncidentEffect } from './IncidentEffect.tsx'
import { NO_PAPER, PaperFields, paperFrom } from './PaperFields.tsx'

type Kind = IncidentKinds['kinds'][number]
type Asked = Kind['fields'][number]

interface RecordIncidentDialogProps {
  readonly unit: string
  readonly onClose: () => void
}

/** 登记事项: to whom, what, when, and what proves it. */
export function RecordIncidentDialog({ unit, onClose }: RecordIncidentDialogProps) {
  const kinds = useQuery(kindsQuery)
  return (
    <Dialog title="登记事项" onClose={onClose}>
      <Loaded query={kinds}>
        {({ kinds: all }) =>
          all.length === 0 ? (
            <p>发布过的方案里，还没有要读事项的。先在“系统—方案”里发布方案。</p>
          ) : (
            <RecordForm unit={unit} kinds={all} onClose={onClose} />
          )
        }
      </Loaded>
    </Dialog>
  )
}

function RecordForm({ unit: given, kinds, onClose }: RecordIncidentDialogProps & { readonly kinds: readonly Kind[] }) {
  const [unit, setUnit] = useState(given)
  const [name, setName] = useState(kinds[0]?.kind ?? '')
  const [on, setOn] = useState(todayInBeijing())
  const [fields, setFields] = useState<Readonly<Record<string, string | null>>>({})
  const [words, setWords] = useState('')
  const [files, setFiles] = useState<readonly File[]>([])
  const [paper, setPaper] = useState(NO_PAPER)
  const kind = kinds.find((one) => one.kind === name)
  const filled = Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== ''))
  const isSaid = kind?.decidedBy.every((field) => filled[field] !== undefined) === true
  const effect = useIncidentEffect(unit !== '' && on !== '' && isSaid ? { unit, kind: name, on, fields: filled } : null)
  const isProven =
    kind?.needsPaper !== true ||
    (isSaid && paperFrom(paper) !== null && files.length > 0 && (effect.data !== undefined || effect.error !== null))
  const record = async () => {
    const ids: string[] = []
    for (const file of files) {
      const query = new URLSearchParams({ name: file.name }).toString()
      const content = file.slice(0, file.size, 'application/octet-stream')
      const { id } = await send<{ readonly id: string }>('POST', `/api/units/${encodeURIComponent(unit)}/files?${query}`, content)
      ids.push(proofRef('file', id))
    }
    const cited = words
      .split('\n')
      .map((text) => text.trim())
      .filter((text) => text !== '')
    const said = kind?.needsPaper === true ? { paper: paperFrom(paper) } : {}
    return send('POST', `/api/units/${encodeURIComponent(unit)}/incidents`, {
      ...{ kind: name, on, fields: filled, proof: [...ids, ...cited] },
      ...said,
    })
  }
  return (
    <ActForm
      act={record}
      onDone={onClose}
      changes={[INCIDENTS, ['rounds']]}
      submit="登记"
      onCancel={onClose}
      disabled={unit === '' || on === '' || !isProven}
    >
      <UnitField label="单位" unit={unit} onChoose={setUnit} />
      <ChoiceField
        label="种类"
        value={name}
        options={kinds.map((one) => ({ value: one.kind, text: one.kind }))}
        onChange={(chosen) => {
          setName(chosen)
          setFields({})
        }}
        {...(kind ? { hint: `用在：${kind.programmes.join('、')}` } : {})}
      />
      <TextField label="发生的日期" type="date" value={on} onChange={setOn} required max={todayInBeijing()} />
      {kind?.fields.map((asked) => (
        <IncidentField
          key={asked.name}
          asked={asked}
          isNeeded={kind.decidedBy.includes(asked.name)}
          value={fields[asked.name]}
          onChange={(value) => setFields({ ...fields, [asked.name]: value })}
        />
      ))}
      {kind?.needsPaper === true && <PaperFields vetoes={kind.vetoes} paper={paper} onPaper={setPaper} />}
      <Field label="文件" hint={files.length > 0 ? files.map((file) => file.name).join('、') : filesHint(kind?.needsPaper === true)}>
        {(id, hintId) => (
          <input id={id} type="file" multiple aria-describedby={hintId} onChange={({ target }) => setFiles([...(target.files ?? [])])} />
        )}
      </Field>
      <AreaField label="网址或说明" hint="一行一条，例如文号、网址。" value={words} onChange={setWords} rows={2} />
      <IncidentEffect effect={effect} />
    </ActForm>
  )
}

const filesHint = (isNeeded: boolean): string =>
  isNeeded ? '文件的扫描件、照片或者网页截图，至少一个，可以选几个。' : '通报、截图等，可以选几个；没有就不选。'

interface IncidentFieldProps {
  readonly asked: Asked
  /** By it is decided what follows: it cannot be left open. */
  readonly isNeeded: boolean
  /** Undefined: not known; null: it has not happened yet. */
  readonly value: string | null | undefined
  readonly onChange: (value: string | null) => void
}

function IncidentField({ asked: { ask, kind, levels, open }, isNeeded, value, onChange }: IncidentFieldProps) {
  if (kind === 'choice') {
    const options = [{ value: '', text: isNeeded ? '请选择' : '还不知道' }, ...levels.map((level) => ({ value: level, text: level }))]
    return <ChoiceField label={ask} value={value ?? ''} options={options} onChange={onChange} />
  }
  return (
    <>
      <TextField
        label={ask}
        type={kind === 'date' ? 'date' : 'text'}
        inputMode={kind === 'number' ? 'decimal' : undefined}
        value={value ?? ''}
        onChange={onChange}
        disabled={value === null}
      />
      {open !== null && <CheckField label={open} checked={value === null} onChange={(not) => onChange(not ? null : '')} />}
    </>
  )
}
