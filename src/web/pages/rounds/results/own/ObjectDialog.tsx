import { useState } from 'react'
import type { OwnObjection } from '../../../../../server/objectionApi.ts'
import { send } from '../../../../ask.ts'
import { keepHere, readHere } from '../../../../deviceStorage.ts'
import { ActForm } from '../../../../components/form/ActForm.tsx'
import { Dialog } from '../../../../components/form/Dialog.tsx'
import { AreaField, CheckField, ChoiceField } from '../../../../components/form/Field.tsx'
import { changedBy, objectionPath } from '../../objections/objectionQueries.ts'
import { roundPath } from '../../roundQueries.ts'
import { ProofField, type PickedProof } from './ProofField.tsx'

/** A question of the row that can be objected to. 可提异议的检查点 */
export interface ObjectedQuestion {
  readonly check: string
  readonly object: string
  readonly ask: string
  /** What was answered. */
  readonly answer: string
}

/** A row that is objected to. 提异议的指标 */
export interface ObjectedRow {
  readonly node: string
  readonly nodeName: string
  readonly questions: readonly ObjectedQuestion[]
}

interface ObjectDialogProps {
  readonly round: string
  readonly unit: string
  readonly place: ObjectedRow
  /** What was written before; null: it is begun. */
  readonly draft: OwnObjection | null
  readonly mayFile: boolean
  readonly onClose: () => void
}

const WHOLE = ''
const keyOf = ({ check, object }: Pick<ObjectedQuestion, 'check' | 'object'>): string => `${check}\n${object}`

interface Typed {
  readonly text: string
  readonly wants: string
}

/** What was typed and not kept yet survives a reload; the browser forgets it when it is kept. */
function typedBefore(name: string): Typed {
  const kept = readHere(name)
  if (typeof kept !== 'object' || kept === null) return { text: '', wants: '' }
  const { text, wants } = kept as Partial<Record<keyof Typed, unknown>>
  return { text: typeof text === 'string' ? text : '', wants: typeof wants === 'string' ? wants : '' }
}

/** Against what, why, what it should be instead, and what proves it. 提出异议 */
export function ObjectDialog({ round, unit, place: { node, nodeName, questions }, draft, mayFile, onClose }: ObjectDialogProps) {
  const name = `objection:${round}:${unit}:${node}`
  const [typed, setTyped] = useState<Typed>(() => draft ?? typedBefore(name))
  const [at, setAt] = useState(questions.length === 1 && questions[0] ? keyOf(questions[0]) : WHOLE)
  const [proof, setProof] = useState<readonly PickedProof[]>(draft?.proof ?? [])
  const [isBusy, setBusy] = useState(false)
  const [files, setFiles] = useState(mayFile)
  const { text, wants } = typed
  const type = (change: Partial<Typed>) => {
    const next = { ...typed, ...change }
    setTyped(next)
    if (!draft) keepHere(name, next)
  }
  const keep = async () => {
    const words = { text: text.trim(), wants: wants.trim(), proof: proof.map(({ ref }) => ref) }
    if (draft) return send('PUT', objectionPath(draft.id), { version: draft.version, ...words })
    const meant = questions.find((one) => keyOf(one) === at)
    const { id } = await send<{ id: string }>('POST', `${roundPath(round)}/units/${encodeURIComponent(unit)}/objections`, {
      node,
      check: meant?.check ?? null,
      object: meant?.object ?? '',
      ...words,
    })
    keepHere(name, null)
    if (files) await send('POST', `${objectionPath(id)}/file`, { version: 1 })
    return undefined
  }
  return (
    <Dialog title={draft ? `修改对“${nodeName}”的异议` : `对“${nodeName}”提出异议`} onClose={onClose}>
      <ActForm
        act={keep}
        onDone={onClose}
        changes={changedBy(round, unit)}
        submit={!draft && files ? '提交异议' : '存为草稿'}
        onCancel={onClose}
        disabled={text.trim().length < 2 || wants.trim().length < 2 || isBusy}
      >
        {questions.length > 0 && (
          <ChoiceField
            label="对哪一处有异议"
            value={at}
            options={[
              ...questions.map((one) => ({
                value: keyOf(one),
                text: `${one.object === '' ? one.ask : `${one.ask}（${one.object}）`}：${one.answer}`,
              })),
              { value: WHOLE, text: '整项得分（计算、重复扣分等）' },
            ]}
            onChange={setAt}
          />
        )}
        <AreaField
          label="理由"
          hint="写明事实：什么时候、在哪里、怎样做到的。"
          rows={4}
          value={text}
          onChange={(next) => type({ text: next })}
          required
        />
        <AreaField label="要求怎样改正" rows={2} value={wants} onChange={(next) => type({ wants: next })} required />
        <ProofField unit={unit} proof={proof} onProof={setProof} onBusy={setBusy} hint="自查时交过的佐证，复核人看得到，不用再交。" />
        {mayFile && !draft && <CheckField label="写好就提交（不选的，先存为草稿）" checked={files} onChange={setFiles} />}
        {!mayFile && !draft && <p className="quiet small">存为草稿后，由本单位审核人或者分管领导提交。</p>}
      </ActForm>
    </Dialog>
  )
}
