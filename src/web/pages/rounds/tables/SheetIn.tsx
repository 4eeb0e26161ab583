import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import type { SheetPreviewAnswer, SheetTakenAnswer } from '../../../../server/routes/handOver.ts'
import type { RoundHead } from '../../../../server/routes/roundHead.ts'
import { send } from '../../../ask.ts'
import { chosenFrom, type ChosenFile } from '../../../chosenFile.ts'
import { FaultBox } from '../../../components/form/FaultBox.tsx'
import { Field } from '../../../components/form/Field.tsx'
import { putPaper } from '../../../putPaper.ts'
import { roundPath } from '../roundQueries.ts'
import { SheetChanges } from './SheetChanges.tsx'
import { kindQuery, type SheetKind } from './sheetKinds.ts'

interface SheetInProps {
  readonly head: RoundHead
  readonly kind: SheetKind
  readonly name: string
}

/** What was looked at: the file, and the paper that it was copied from. */
interface Looked {
  readonly sheet: ChosenFile
  readonly paper: string | null
  readonly preview: SheetPreviewAnswer
}

/** 第二步，传回: each changed cell is named before anything is saved. */
export function SheetIn({ head, kind, name }: SheetInProps) {
  const client = useQueryClient()
  const [scan, setScan] = useState<File | null>(null)
  const [looked, setLooked] = useState<Looked | null>(null)
  const [isOther, setOther] = useState(false)
  const path = (verb: string, more: Readonly<Record<string, string>>) =>
    `${roundPath(head.id)}/sheets/${verb}?${new URLSearchParams({ ...kindQuery(kind, name), ...more }).toString()}`

  const checking = useMutation({
    mutationFn: async (file: File): Promise<Looked> => {
      const sheet = await chosenFrom(file)
      const paper = scan === null ? null : await putPaper(head.unit.id, scan)
      const preview = await send<SheetPreviewAnswer>('POST', path('preview', paper === null ? {} : { paper }), sheet.bytes)
      return { sheet, paper, preview }
    },
    networkMode: 'always',
    onMutate: () => {
      setLooked(null)
      setOther(false)
      taking.reset()
    },
    onSuccess: setLooked,
  })
  const taking = useMutation({
    mutationFn: ({ sheet, paper, preview, chosen }: Looked & { readonly chosen: readonly number[] }) => {
      const more = { digest: preview.digest, conflicts: chosen.join(','), ...(paper === null ? {} : { paper }) }
      return send<SheetTakenAnswer>('POST', path('take', more), sheet.bytes)
    },
    networkMode: 'always',
    onSuccess: async ({ outcome, preview }) => {
      if (outcome === 'changed-meanwhile') {
        setLooked((before) => before && { ...before, preview })
        setOther(true)
        return
      }
      await client.invalidateQueries({ queryKey: ['rounds', head.id] })
    },
  })
  const done = taking.data?.outcome === 'done' ? taking.data : null
  const isBusy = checking.isPending || taking.isPending
  return (
    <section className="panel take-table" aria-label="传回填好的表">
      <h2>第二步：传回</h2>
      {kind.behalf !== undefined && (
        <Field label="纸质材料的扫描件或照片（必须附上）" hint="先选这个，再选填好的表。以后查看这些答案时能看到它。">
          {(id, hintId) => (
            <input
              id={id}
              type="file"
              aria-describedby={hintId}
              disabled={isBusy}
              onChange={({ target }) => {
                setScan(target.files?.[0] ?? null)
                setLooked(null)
              }}
            />
          )}
        </Field>
      )}
      <Field label="选择填好的表" hint="Excel（.xlsx）或 CSV。改过以后，在这里重新选一次。">
        {(id, hintId) => (
          <input
            id={id}
            type="file"
            accept=".xlsx,.csv"
            aria-describedby={hintId}
            disabled={isBusy || (kind.behalf !== undefined && scan === null)}
            onChange={({ target }) => {
              const file = target.files?.[0]
              // The same file, saved again, must be a choice as well.
              target.value = ''
              if (file) checking.mutate(file)
            }}
          />
        )}
      </Field>
      {checking.isPending && (
        <p className="loading" role="status">
          <span className="loading-bar" aria-hidden="true" />
          正在逐格核对……
        </p>
      )}
      <FaultBox fault={checking.error} />
      {done && (
        <p className="good-note" role="status">
          已保存 {done.taken} 格{kind.unit === undefined ? '' : '，存为草稿，请到“自查”里检查并提交'}。
          {done.left > 0 && `有 ${String(done.left)} 格冲突没有勾选，保留系统里的答案。`}
        </p>
      )}
      {looked && !done && (
        <>
          {isOther && (
            <p className="amber-note" role="alert">
              核对以后有人改过答案，所以一格也没有保存。下面是按现在的答案重新核对的结果，请再看一遍。
            </p>
          )}
          <Verdict name={looked.sheet.name} preview={looked.preview} />
          <FaultBox fault={taking.error} />
          <SheetChanges
            key={looked.preview.digest}
            preview={looked.preview}
            isBusy={taking.isPending}
            onTake={(chosen) => taking.mutate({ ...looked, chosen })}
          />
        </>
      )}
    </section>
  )
}

function Verdict({
  name,
  preview: { changes, unchanged, faults, notes },
}: {
  readonly name: string
  readonly preview: SheetPreviewAnswer
}) {
  const conflicts = changes.filter(({ conflict }) => conflict !== null).length
  return (
    <>
      {faults.length > 0 ? (
        <div className="fault" role="alert">
          <p>
            “{name}”还不能保存，有 {faults.length} 处要处理。一格也没有保存。
          </p>
          <ul>
            {faults.map((fault) => (
              <li key={fault}>{fault}</li>
            ))}
          </ul>
        </div>
      ) : (
        <p className="good-note" role="status">
          {changes.length === 0
            ? `“${name}”和系统里的答案一样（${String(unchanged)} 格），没有要保存的。`
            : `“${name}”改了 ${String(changes.length)} 格，其余 ${String(unchanged)} 格没有改动。请看过下面各格，再确认保存。`}
          {conflicts > 0 && `其中 ${String(conflicts)} 格在您下载以后被别人改过，请逐格决定用哪一个。`}
        </p>
      )}
      {notes.length > 0 && (
        <ul className="quiet">
          {notes.map((note) => (
            <li key={note}>{note}</li>
          ))}
        </ul>
      )}
    </>
  )
}
