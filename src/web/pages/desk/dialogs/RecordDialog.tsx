import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import type { ListCheck } from '../../../../model/Check.ts'
import type { Row, Rows } from '../../../../model/Facts.ts'
import { send } from '../../../ask.ts'
import { ElementsControl, isChecklist } from '../../../components/answer/ElementsControl.tsx'
import { FieldControl } from '../../../components/answer/FieldControl.tsx'
import { freeRowName, rowsToBe } from '../../../components/answer/rowsToBe.ts'
import { labelOf } from '../../../components/answer/rowWords.ts'
import { ActForm } from '../../../components/form/ActForm.tsx'
import { Dialog } from '../../../components/form/Dialog.tsx'
import { TextField } from '../../../components/form/Field.tsx'
import { IncidentEffect, useIncidentEffect } from '../../incidents/IncidentEffect.tsx'
import { kindsQuery } from '../../incidents/incidentQueries.ts'
import { NO_PAPER, PaperFields, paperFrom } from '../../incidents/PaperFields.tsx'
import type { Question } from '../questionsOf.ts'
import { ProofPicker } from './ProofPicker.tsx'

interface RecordDialogProps {
  readonly round: string
  readonly unitName: string
  readonly check: ListCheck
  readonly question: Question
  /** Rows that are said already. */
  readonly rows: readonly Row[]
  readonly period: { readonly from: string; readonly to: string }
  readonly mayAddEvidence: boolean
  readonly mayRecord: boolean
  readonly onRows: (rows: Rows, proof: readonly string[]) => void
  readonly onClose: () => void
}

/** One thing that was found, with its date and what proves it, instead of a bare count. 记一处 */
export function RecordDialog(props: RecordDialogProps) {
  const { check, unitName, onClose } = props
  return (
    <Dialog title={check.incidents === undefined ? '记一处' : `登记事项：${check.incidents}`} onClose={onClose}>
      <p>
        {unitName}：{check.ask}
      </p>
      {check.incidents !== undefined && props.mayRecord ? (
        <IncidentForm {...props} />
      ) : isChecklist(check) || check.of !== undefined ? (
        <ElementsForm {...props} />
      ) : (
        <RowForm {...props} />
      )}
    </Dialog>
  )
}

type Fields = Record<string, string | null>

/** The fields of a new row, with the proof. */
function useFields(check: ListCheck) {
  const [fields, setFields] = useState<Fields>({})
  const [proof, setProof] = useState<readonly string[]>([])
  const [text, setText] = useState('')
  const missing = Object.entries(check.fields).filter(([name, field]) => field.kind !== 'text' && fields[name] === undefined)
  const put = (name: string, value: string | null | undefined) =>
    setFields((before) => {
      const { [name]: _, ...rest } = before
      return value === undefined || value === '' ? rest : { ...rest, [name]: value }
    })
  return { fields, put, proof, setProof, text, setText, missing, all: text.trim() === '' ? proof : [...proof, text.trim()] }
}

interface RowFieldsProps {
  readonly check: ListCheck
  readonly fields: Readonly<Fields>
  readonly skip?: string | undefined
  readonly onChange: (name: string, value: string | null | undefined) => void
}

function RowFields({ check, fields, skip, onChange }: RowFieldsProps) {
  return (
    <div className="desk-fields">
      {Object.entries(check.fields)
        .filter(([name]) => name !== skip)
        .map(([name, field]) => (
          <FieldControl
            key={name}
            check={check}
            name={name}
            field={field}
            label={labelOf(check, name) || check.ask}
            only={false}
            text={fields[name]}
            size="dense"
            drafting={false}
            onChange={(value) => onChange(name, value)}
          />
        ))}
    </div>
  )
}

/** What happened belongs to the unit and its day: other rounds that cover it read it too. */
function IncidentForm({ round, question, check, period, mayAddEvidence, onClose }: RecordDialogProps) {
  const client = useQueryClient()
  const state = useFields(check)
  const [on, setOn] = useState('')
  const fields = check.dated === undefined || on === '' ? state.fields : { ...state.fields, [check.dated]: on }
  const missing = state.missing.filter(([name]) => name !== check.dated)
  const kind = useQuery(kindsQuery).data?.kinds.find((one) => one.kind === check.incidents)
  const [paper, setPaper] = useState(NO_PAPER)
  const isWhole = on !== '' && missing.length === 0
  const tried = { unit: question.unit, kind: check.incidents ?? '', on, fields }
  const effect = useIncidentEffect(isWhole ? tried : null)
  const isProven = kind?.needsPaper === false || (paperFrom(paper) !== null && state.proof.length > 0)
  const act = () =>
    send('POST', `/api/units/${encodeURIComponent(question.unit)}/incidents`, {
      kind: check.incidents,
      on,
      fields,
      ...(state.all.length === 0 ? {} : { proof: state.all }),
      ...(kind?.needsPaper === true ? { paper: paperFrom(paper) } : {}),
    })
  const done = async () => {
    await client.invalidateQueries({ queryKey: ['rounds', round] })
    onClose()
  }
  return (
    <ActForm act={act} onDone={() => void done()} submit="登记" onCancel={onClose} disabled={!isWhole || !isProven}>
      <TextField label="发生日期" type="date" value={on} min={period.from} max={period.to} onChange={setOn} required />
      <RowFields check={check} fields={state.fields} skip={check.dated} onChange={state.put} />
      {kind?.needsPaper === true && <PaperFields vetoes={kind.vetoes} paper={paper} onPaper={setPaper} />}
      <Proof round={round} question={question} state={state} mayAdd={mayAddEvidence} />
      <IncidentEffect effect={effect} />
      <p className="quiet small">事项记在这个单位名下，凡考核期间包括这一天的批次都会读到；登记错了可以在“事项”里撤回。</p>
    </ActForm>
  )
}

/** Elements that the notice names: which of them are missing. */
function ElementsForm({ round, question, check, rows, mayAddEvidence, onRows, onClose }: RecordDialogProps) {
  const state = useFields(check)
  const [said, setSaid] = useState<readonly Row[]>(() => wholeRows(check, rows))
  return (
    <ActForm
      act={() => {
        onRows({ rows: said, complete: true }, state.all)
        return Promise.resolve()
      }}
      onDone={onClose}
      submit="保存"
      onCancel={onClose}
    >
      {isChecklist(check) ? (
        <ElementsControl check={check} label={check.ask} rows={said} onChange={setSaid} />
      ) : (
        rowsToBe(check, said).map((row) => (
          <fieldset key={row.id}>
            <legend>{row.id}</legend>
            <RowFields
              check={check}
              fields={row.fields}
              onChange={(name, value) =>
                setSaid(
                  rowsToBe(check, said).map((one) => (one.id === row.id ? { ...one, fields: withField(one.fields, name, value) } : one)),
                )
              }
            />
          </fieldset>
        ))
      )}
      <Proof round={round} question={question} state={state} mayAdd={mayAddEvidence} />
    </ActForm>
  )
}

/** Nothing said yet: everything is there until somebody says otherwise. */
function wholeRows(check: ListCheck, rows: readonly Row[]): readonly Row[] {
  const [name, field] = Object.entries(check.fields)[0] ?? ['', undefined]
  if (rows.length > 0 || !isChecklist(check) || field?.kind !== 'choice') return rows
  return rowsToBe(check, []).map(({ id }) => ({ id, fields: { [name]: field.levels[0] ?? '' } }))
}

const withField = (fields: Row['fields'], name: string, value: string | null | undefined): Row['fields'] => {
  const { [name]: _, ...rest } = fields
  return value === undefined ? rest : { ...rest, [name]: value }
}

/** One more row of a list that people keep. */
function RowForm({ round, question, check, rows, mayAddEvidence, onRows, onClose }: RecordDialogProps) {
  const state = useFields(check)
  const [name, setName] = useState(() => freeRowName('第', rows))
  const isTaken = rows.some(({ id }) => id === name.trim())
  const act = () => {
    const row: Row = { id: name.trim(), fields: state.fields, ...(state.all.length === 0 ? {} : { proof: state.all }) }
    onRows({ rows: [...rows, row], ...(check.open ? {} : { complete: true }) }, [])
    return Promise.resolve()
  }
  return (
    <ActForm
      act={act}
      onDone={onClose}
      submit="记下"
      onCancel={onClose}
      disabled={name.trim() === '' || isTaken || state.missing.length > 0}
    >
      <TextField
        label="名称"
        hint={isTaken ? '已经有叫这个名称的一条，请换一个。' : '例如：栏目名、文件标题。得分依据里用它称呼这一条。'}
        value={name}
        onChange={setName}
        required
      />
      <RowFields check={check} fields={state.fields} onChange={state.put} />
      <Proof round={round} question={question} state={state} mayAdd={mayAddEvidence} />
    </ActForm>
  )
}

interface ProofProps {
  readonly round: string
  readonly question: Question
  readonly state: ReturnType<typeof useFields>
  readonly mayAdd: boolean
}

const Proof = ({ round, question, state, mayAdd }: ProofProps) => (
  <ProofPicker
    round={round}
    unit={question.unit}
    check={question.check.id}
    object={question.object}
    chosen={state.proof}
    text={state.text}
    mayAdd={mayAdd}
    onChosen={state.setProof}
    onText={state.setText}
  />
)
