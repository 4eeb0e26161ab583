import { useMutation } from '@tanstack/react-query'
import { send } from '../../../ask.ts'
import { FaultBox } from '../../../components/form/FaultBox.tsx'
import { DropPlace } from '../DropPlace.tsx'
import { sitePath } from '../siteQueries.ts'
import type { ColumnsRead, From } from './importQueries.ts'

interface FromFileProps {
  readonly site: string
  /** Where the table is downloaded. */
  readonly template: string
  readonly hasColumns: boolean
  /** Null: what was read before counts no more. */
  readonly onRead: (from: From | null) => void
}

/** A table that is chosen or dropped, read by the server and not kept. 栏目表 */
export function FromFile({ site, template, hasColumns, onRead }: FromFileProps) {
  const reading = useMutation({
    // As bytes of any kind: what it is the server finds out.
    mutationFn: (file: File) => send<ColumnsRead>('POST', `${sitePath(site)}/columns/read`, new Blob([file])),
    networkMode: 'always',
    onMutate: () => onRead(null),
    onSuccess: ({ rows, faults }) => faults.length === 0 && rows.length > 0 && onRead({ kind: 'rows', rows }),
  })
  return (
    <>
      <p>
        一行一个栏目：各级栏目、公开内容、更新时限、保障单位、网址。各地的栏目保障任务分解表可以直接用，合并的单元格也认得。{' '}
        <a href={template} download>
          {hasColumns ? '下载现在的栏目表' : '下载空表'}
        </a>
        ，改好再导入也可以。
      </p>
      <DropPlace
        choose={reading.isPending ? '正在读……' : reading.data ? '换一个文件' : '选择文件'}
        isPrimary
        isBusy={reading.isPending}
        hint="或者把文件拖进来（.xlsx 或 .csv）"
        label="栏目表"
        accept=".xlsx,.csv"
        onFile={reading.mutate}
      />
      <FaultBox fault={reading.error} />
      {reading.data && <WasRead name={reading.variables.name} read={reading.data} />}
    </>
  )
}

function WasRead({ name, read: { sheet, rows, notes, faults } }: { readonly name: string; readonly read: ColumnsRead }) {
  if (faults.length === 0 && rows.length > 0)
    return (
      <>
        <p role="status" className="small">
          “{name}”{sheet === '' || name.toLowerCase().endsWith('.csv') ? '' : `的工作表“${sheet}”`}里读出 {rows.length} 个栏目。
        </p>
        {notes.length > 0 && (
          <details className="small">
            <summary>有 {notes.length} 处没有读入或者没有读全</summary>
            <ul className="plain-list">
              {notes.map((note) => (
                <li key={note}>{note}</li>
              ))}
            </ul>
          </details>
        )}
      </>
    )
  return (
    <div className="fault" role="alert">
      <p>“{name}”里的栏目读不出来，什么也没有导入。</p>
      <ul>{faults.length === 0 ? <li>表里没有栏目。</li> : faults.map((fault) => <li key={fault}>{fault}</li>)}</ul>
    </div>
  )
}
