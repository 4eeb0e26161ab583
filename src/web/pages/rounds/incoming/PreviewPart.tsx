import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import type { IncomingPreview, IncomingTaken } from '../../../../server/incomingApi.ts'
import type { RoundHead } from '../../../../server/routes/roundHead.ts'
import { send } from '../../../ask.ts'
import { FaultBox } from '../../../components/form/FaultBox.tsx'
import { putPaper } from '../../../putPaper.ts'
import { EffectTable } from './EffectTable.tsx'
import { incomingPath } from './incomingQueries.ts'
import { NamePart, type ChosenName } from './NamePart.tsx'
import { PreviewRows } from './PreviewRows.tsx'
import { needsPaper } from './SourceFields.tsx'
import type { TypedImport, TypedLine } from './typedImport.ts'

type FromSaid =
  | { readonly kind: 'file' | 'paste'; readonly lines: readonly TypedLine[] }
  | { readonly kind: 'report'; readonly text: string }
  | { readonly kind: 'settled'; readonly round: string }

interface PreviewPartProps {
  readonly head: RoundHead
  readonly typed: TypedImport
  readonly paper: File | null
  readonly from: FromSaid
  readonly onDone: () => void
}

/** Exactly what was looked at; it is what is taken over. */
interface Looked {
  readonly body: object
  readonly typed: TypedImport
  readonly preview: IncomingPreview
}

function bodyOf(typed: TypedImport, from: FromSaid, file: string | null, names: readonly ChosenName[]) {
  const { kind, check, within, figure, title, issuer, number, on, othersLostNothing } = typed
  return {
    ...{ kind, check: check === '' || kind === 'history' ? null : check, within, figure, file, from, othersLostNothing },
    names: names.map(({ written, unit, why }) => ({ written, unit, why })),
    source: { title, issuer, number: number.trim() === '' ? null : number, on: on === '' ? null : on },
  }
}

/** 第三步，核对: every line, every name, every unit; then all of it, or nothing. */
export function PreviewPart({ head, typed, paper, from, onDone }: PreviewPartProps) {
  const client = useQueryClient()
  const [names, setNames] = useState<readonly ChosenName[]>([])
  const [looked, setLooked] = useState<Looked | null>(null)
  const [isOther, setOther] = useState(false)
  const [kept, setKept] = useState<{ readonly scan: File; readonly id: string } | null>(null)
  const path = incomingPath(head.id)

  const paperId = async (): Promise<string | null> => {
    if (paper === null) return null
    if (kept?.scan === paper) return kept.id
    const id = await putPaper(head.unit.id, paper)
    setKept({ scan: paper, id })
    return id
  }
  const checking = useMutation({
    mutationFn: async (): Promise<Looked> => {
      const body = bodyOf(typed, from, needsPaper(typed) ? await paperId() : null, names)
      return { body, typed, preview: await send<IncomingPreview>('POST', `${path}/preview`, body) }
    },
    networkMode: 'always',
    onMutate: () => {
      setOther(false)
      taking.reset()
    },
    onSuccess: setLooked,
  })
  const taking = useMutation({
    mutationFn: ({ body, preview }: Looked) => send<IncomingTaken>('POST', `${path}/take`, { ...body, digest: preview.digest }),
    networkMode: 'always',
    onSuccess: async ({ outcome, preview }) => {
      if (outcome === 'changed-meanwhile') {
        setLooked((before) => before && { ...before, preview })
        setOther(true)
        return
      }
      onDone()
      await client.invalidateQueries({ queryKey: ['rounds', head.id] })
    },
  })
  const isBusy = checking.isPending || taking.isPending
  const missing = [
    typed.title.trim() === '' || typed.issuer.trim() === '' ? '来源的标题和单位' : '',
    needsPaper(typed) && paper === null ? '来文' : '',
  ].filter((one) => one !== '')
  return (
    <>
      <h2>第三步：核对</h2>
      <p className="actions">
        <button type="button" className="button primary" disabled={isBusy || missing.length > 0} onClick={() => checking.mutate()}>
          {checking.isPending ? '正在核对……' : looked ? '重新核对' : '核对各行'}
        </button>
        {missing.length > 0 && <span className="quiet">还没有填{missing.join('、')}（在上面）。</span>}
      </p>
      <FaultBox fault={checking.error} />
      {looked && !checking.isPending && (
        <>
          {isOther && (
            <p className="amber-note" role="alert">
              核对以后有人改过答案，所以什么也没有导入。下面是按现在的情况重新核对的结果，请再看一遍。
            </p>
          )}
          <Verdict preview={looked.preview} />
          <NamePart preview={looked.preview} names={names} onChange={setNames} onCheck={() => checking.mutate()} />
          <FaultBox fault={taking.error} />
          {looked.preview.ready && (
            <p className="actions">
              <button type="button" className="button primary" disabled={isBusy} onClick={() => taking.mutate(looked)}>
                {taking.isPending ? '正在导入……' : `确认导入（${String(looked.preview.effects.length)} 处变化）`}
              </button>
              <span className="quiet">导入以后可以撤回，要写明理由。</span>
            </p>
          )}
          <EffectTable effects={looked.preview.effects} />
          <PreviewRows rows={looked.preview.rows} />
        </>
      )}
    </>
  )
}

function Verdict({ preview: { rows, unnamed, faults, notes, ready } }: { readonly preview: IncomingPreview }) {
  const faulty = rows.filter(({ outcome }) => outcome === 'faulty').length
  const left = rows.filter(({ outcome }) => outcome === 'left-out').length
  return (
    <>
      {ready ? (
        <p className="good-note" role="status">
          {rows.length} 行都核对过了，可以导入。请看过下面各单位的变化，再确认。
          {left > 0 && `其中 ${String(left)} 行按您的选择不采用。`}
        </p>
      ) : (
        <div className="fault" role="alert">
          <p>
            还不能导入，什么也没有保存：
            {[
              faulty > 0 ? `${String(faulty)} 行有错，请改好文件重新选，或者改上面选的列` : '',
              unnamed.length > 0 ? `${String(unnamed.length)} 个名称没有对应到单位，请在下面选定` : '',
              faulty === 0 && unnamed.length === 0 && faults.length === 0 ? '没有要导入的内容' : '',
            ]
              .filter((one) => one !== '')
              .join('；')}
            。
          </p>
          <ul>
            {faults.map((fault) => (
              <li key={fault}>{fault}</li>
            ))}
          </ul>
        </div>
      )}
      {notes.length > 0 && (
        <div className="amber-note">
          <p>请留意：</p>
          <ul>
            {notes.map((note) => (
              <li key={note}>{note}</li>
            ))}
          </ul>
        </div>
      )}
    </>
  )
}
