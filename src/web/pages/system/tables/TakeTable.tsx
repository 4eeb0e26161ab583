import { useMutation, useQueryClient } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import type { TableImported, TablePreview } from '../../../../server/routes/tables.ts'
import { send } from '../../../ask.ts'
import { chosenFrom, type ChosenFile } from '../../../chosenFile.ts'
import { FaultBox } from '../../../components/form/FaultBox.tsx'
import { Field } from '../../../components/form/Field.tsx'
import type { ImportKind } from './importKinds.ts'
import { PreviewTable } from './PreviewTable.tsx'

interface TakeTableProps {
  readonly kind: ImportKind
  readonly unit: string
}

/** 选择、核对、导入: nothing is taken before the whole table is right and somebody said so. */
export function TakeTable({ kind, unit }: TakeTableProps) {
  const client = useQueryClient()
  const [preview, setPreview] = useState<TablePreview | null>(null)
  const [table, setTable] = useState<ChosenFile | null>(null)
  const [isOther, setOther] = useState(false)
  const checking = useMutation({
    mutationFn: async (file: File) => {
      const chosen = await chosenFrom(file)
      return { chosen, found: await send<TablePreview>('POST', `${kind.pathUnder(unit)}/preview`, chosen.bytes) }
    },
    networkMode: 'always',
    onMutate: () => {
      setPreview(null)
      setTable(null)
      setOther(false)
      taking.reset()
    },
    onSuccess: ({ chosen, found }) => {
      setTable(chosen)
      setPreview(found)
    },
  })
  const taking = useMutation({
    mutationFn: ({ bytes, digest }: { readonly bytes: Blob; readonly digest: string }) =>
      send<TableImported>('POST', `${kind.pathUnder(unit)}?${new URLSearchParams({ digest }).toString()}`, bytes),
    networkMode: 'always',
    onSuccess: async ({ outcome, preview: now }) => {
      if (outcome === 'changed-meanwhile') {
        setPreview(now)
        setOther(true)
        return
      }
      await Promise.all(kind.changes.map((queryKey) => client.invalidateQueries({ queryKey })))
    },
  })
  const done = taking.data?.outcome === 'done' ? taking.data.preview : null
  return (
    <section className="panel take-table" aria-label="核对和导入">
      <h2>核对</h2>
      <Field label="选择填好的表格" hint="Excel（.xlsx）或 CSV。改过表格以后，在这里重新选一次。">
        {(id, hintId) => (
          <input
            id={id}
            type="file"
            accept=".xlsx,.csv,.xls"
            aria-describedby={hintId}
            disabled={checking.isPending || taking.isPending}
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
          正在核对……几千行的表要等几秒。
        </p>
      )}
      <FaultBox fault={checking.error} />
      {done && <Done counts={done.counts} kind={kind} unit={unit} name={table?.name ?? ''} />}
      {preview && table && !done && (
        <>
          {isOther && (
            <p className="amber-note" role="alert">
              核对以后，有人改动了系统里的登记，所以什么也没有导入。下面是按现在的登记重新核对的结果，请再看一遍。
            </p>
          )}
          <Verdict preview={preview} name={table.name} row={kind.row} />
          <FaultBox fault={taking.error} />
          {isSound(preview) && (
            <p className="actions">
              {hasWork(preview) && (
                <button
                  type="button"
                  className="button primary"
                  disabled={taking.isPending}
                  onClick={() => taking.mutate({ bytes: table.bytes, digest: preview.digest })}
                >
                  {taking.isPending ? '正在导入……' : `确认导入 ${preview.counts.new + preview.counts.changed} 行`}
                </button>
              )}
            </p>
          )}
          <PreviewTable preview={preview} />
        </>
      )}
    </section>
  )
}

const isSound = ({ faults, counts }: TablePreview): boolean => faults.length === 0 && counts.faulty === 0
const hasWork = ({ counts }: TablePreview): boolean => counts.new + counts.changed > 0

interface VerdictProps {
  readonly preview: TablePreview
  readonly name: string
  readonly row: string
}

/** What the look at it found, in a sentence. */
function Verdict({ preview, name, row }: VerdictProps) {
  const { counts, faults } = preview
  const counted = `新增 ${counts.new}，有变化 ${counts.changed}，不变 ${counts.unchanged}，有错 ${counts.faulty}`
  if (!isSound(preview))
    return (
      <div className="fault" role="alert">
        <p>
          “{name}”还不能导入：{counts.faulty > 0 ? `有 ${counts.faulty} 行要改` : '整张表有问题'}（{counted}）。什么也没有导入。
        </p>
        {faults.length > 0 && (
          <ul>
            {faults.map((fault) => (
              <li key={fault}>{fault}</li>
            ))}
          </ul>
        )}
        <p>请按下面各行的说明改好表格，保存，再选一次。</p>
      </div>
    )
  return (
    <p className="good-note" role="status">
      {hasWork(preview)
        ? `“${name}”没有问题：${counted}。看过下面各行，再确认导入。`
        : `“${name}”里的${row}都已经登记，没有变化，不用导入。`}
    </p>
  )
}

interface DoneProps {
  readonly counts: TablePreview['counts']
  readonly kind: ImportKind
  readonly unit: string
  readonly name: string
}

function Done({ counts, kind, unit, name }: DoneProps) {
  const next = counts.new > 0 ? kind.next : undefined
  return (
    <div className="good-note" role="status">
      <p>
        已导入“{name}”：新增 {counts.new} 行，更改 {counts.changed} 行，不变 {counts.unchanged} 行。
      </p>
      {next && <p>{next.why}</p>}
      <p className="actions">
        {next && (
          <Link to={next.to} search={{ under: unit }} className="button primary">
            {next.text}
          </Link>
        )}
        <Link to={kind.after.to} className={next ? 'button' : 'button primary'}>
          {kind.after.text}
        </Link>
      </p>
    </div>
  )
}
