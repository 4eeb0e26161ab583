import { useState } from 'react'
import { readProof } from '../../../model/Proof.ts'
import type { Bonus, OwnClaim, UnitClaims } from '../../../server/claimApi.ts'
import { send } from '../../ask.ts'
import { keepHere, readHere } from '../../deviceStorage.ts'
import { ActForm } from '../../components/form/ActForm.tsx'
import { Dialog } from '../../components/form/Dialog.tsx'
import { AreaField, CheckField } from '../../components/form/Field.tsx'
import { ClaimFields, type ClaimFieldValues } from '../rounds/claims/ClaimFields.tsx'
import { changedByClaim, claimPath } from '../rounds/claims/claimQueries.ts'
import { ProofField, type PickedProof } from '../rounds/results/own/ProofField.tsx'
import { roundPath } from '../rounds/roundQueries.ts'

interface ClaimDialogProps {
  readonly data: UnitClaims
  readonly bonus: Bonus
  /** What was written before; null: it is begun. */
  readonly draft: OwnClaim | null
  readonly onClose: () => void
}

interface Typed {
  readonly on: string
  readonly fields: ClaimFieldValues
  readonly text: string
  /** Addresses and numbers of documents, one a line. */
  readonly words: string
}

type OwnVersion = Pick<OwnClaim, 'id' | 'version'>

/** Writes a draft anew; returns it as it is then. */
async function change({ id, version }: OwnVersion, said: object): Promise<OwnVersion> {
  await send('PUT', claimPath(id), { version, ...said })
  return { id, version: version + 1 }
}

const NOTHING: Typed = { on: '', fields: {}, text: '', words: '' }

/** What was typed and not kept yet survives a reload; the browser forgets it when it is kept. */
function typedBefore(name: string): Typed {
  const kept = readHere(name)
  if (typeof kept !== 'object' || kept === null) return NOTHING
  const { on, fields, text, words } = kept as Partial<Record<keyof Typed, unknown>>
  const isText = (value: unknown): value is string => typeof value === 'string'
  const said = typeof fields === 'object' && fields !== null ? Object.entries(fields).filter(([, value]) => isText(value)) : []
  return {
    ...{ on: isText(on) ? on : '', text: isText(text) ? text : '', words: isText(words) ? words : '' },
    fields: Object.fromEntries(said),
  }
}

const typedOf = ({ on, fields, text, proof }: OwnClaim): Typed => ({
  ...{ on, fields, text },
  words: proof.flatMap(({ kind, name }) => (kind === 'text' ? [name] : [])).join('\n'),
})

const linesOf = (words: string): readonly string[] =>
  words
    .split('\n')
    .map((line) => line.trim())
    // What looks like a reference to a file is not taken for one.
    .filter((line) => line !== '' && readProof(line).kind === 'text')

/** When, what, and what proves it. 申报一条 */
export function ClaimDialog({ data: { round, unit, period, may }, bonus, draft, onClose }: ClaimDialogProps) {
  const name = `claim:${round.id}:${unit.id}:${bonus.node}:${bonus.check.id}`
  const [typed, setTyped] = useState<Typed>(() => (draft ? typedOf(draft) : typedBefore(name)))
  const [proof, setProof] = useState<readonly PickedProof[]>(draft?.proof.filter(({ kind }) => kind !== 'text') ?? [])
  const [isBusy, setBusy] = useState(false)
  const [files, setFiles] = useState(may.file)
  const type = (change: Partial<Typed>) => {
    const next = { ...typed, ...change }
    setTyped(next)
    if (!draft) keepHere(name, next)
  }
  const [kept, setKept] = useState<OwnVersion | null>(draft)
  const act = async () => {
    const { on, fields, text, words } = typed
    const said = { on, fields, text: text.trim(), proof: [...proof.map(({ ref }) => ref), ...linesOf(words)] }
    const now = kept ? await change(kept, said) : await begin(said)
    keepHere(name, null)
    // What was kept and could not be filed is changed and filed the next time, and not begun twice.
    setKept(now)
    if (files && !draft) await send('POST', `${claimPath(now.id)}/file`, { version: now.version })
  }
  const begin = async (said: object): Promise<OwnVersion> => {
    const path = `${roundPath(round.id)}/units/${encodeURIComponent(unit.id)}/claims`
    const { id } = await send<{ id: string }>('POST', path, { node: bonus.node, check: bonus.check.id, ...said })
    return { id, version: 1 }
  }
  return (
    <Dialog title={draft ? `修改“${bonus.name}”的申报` : `申报“${bonus.name}”`} onClose={onClose}>
      <ActForm
        act={act}
        onDone={onClose}
        changes={changedByClaim(round.id, unit.id)}
        submit={!draft && files ? '提交申报' : '存为草稿'}
        onCancel={onClose}
        disabled={typed.on === '' || isBusy}
      >
        <ul className="quiet small">
          {bonus.lines.map(({ words }) => (
            <li key={words}>{words}</li>
          ))}
        </ul>
        <ClaimFields
          size="touch"
          check={bonus.check}
          on={typed.on}
          fields={typed.fields}
          period={period}
          onDay={(on) => type({ on })}
          onFields={(fields) => type({ fields })}
        />
        <AreaField label="说明（可不写）" rows={2} value={typed.text} onChange={(text) => type({ text })} />
        <ProofField unit={unit.id} proof={proof} onProof={setProof} onBusy={setBusy} hint="" />
        <AreaField
          label="网址、文号"
          hint="一行一条。网页公开的写网址，受表扬的写文号；和上面的文件有一样就可以提交。"
          rows={2}
          value={typed.words}
          onChange={(words) => type({ words })}
        />
        {may.file && !draft && <CheckField label="写好就提交（不选的，先存为草稿）" checked={files} onChange={setFiles} />}
        {!may.file && !draft && <p className="quiet small">存为草稿后，由本单位审核人或者分管领导提交。</p>}
      </ActForm>
    </Dialog>
  )
}
