import { useMutation, useQueryClient } from '@tanstack/react-query'
import type { RoundHead } from '../../../../server/routes/roundHead.ts'
import { send } from '../../../ask.ts'
import { CopyButton } from '../../../components/CopyButton.tsx'
import { FaultBox } from '../../../components/form/FaultBox.tsx'
import { Field } from '../../../components/form/Field.tsx'
import { formatInstant } from '../../../instants.ts'
import { putPaper } from '../../../putPaper.ts'
import { reportsPath, type Report } from './reportQueries.ts'

interface ReportListProps {
  readonly head: RoundHead
  readonly reports: readonly Report[]
}

/** What was handed over, in every form, with its sealed papers. 报送记录 */
export function ReportList({ head, reports }: ReportListProps) {
  return (
    <section className="panel" aria-label="报送记录">
      <h2>报送记录</h2>
      {reports.length === 0 && <p>还没有报送过。</p>}
      <ul className="settle-snapshots">
        {reports.map((one) => (
          <li key={one.id}>
            <ReportItem head={head} report={one} />
          </li>
        ))}
      </ul>
    </section>
  )
}

const FORMATS = [
  ['xlsx', 'Excel'],
  ['csv', 'CSV'],
  ['json', 'JSON'],
] as const

function ReportItem({ head, report }: { readonly head: RoundHead; readonly report: Report }) {
  const { id, number, to, how, signedBy, why, rows, at, byName, papers } = report
  const path = `${reportsPath(head.id)}/${encodeURIComponent(id)}`
  return (
    <>
      <p>
        <strong>报{to}</strong>，第 {number} 份定稿，{how}。签发人：{signedBy}
      </p>
      <p className="quiet small">
        {byName} <span className="date">{formatInstant(at)}</span> 记下：{why} · 指纹 <code>{rows.slice(0, 16)}</code>{' '}
        <CopyButton text={rows} what="指纹" />
      </p>
      <p className="actions">
        下载报送件：
        {FORMATS.map(([format, word]) => (
          <a key={format} className="link" href={`${path}/sheet?format=${format}`} download>
            {word}
          </a>
        ))}
      </p>
      {papers.length > 0 && (
        <p>
          签字盖章的报送件：
          {papers.map((paper) => (
            <a key={paper.id} className="link" href={`${path}/papers/${encodeURIComponent(paper.id)}`} download>
              {paper.name}
            </a>
          ))}
        </p>
      )}
      {head.may.includes('report.make') && <PaperField head={head} path={path} />}
    </>
  )
}

function PaperField({ head, path }: { readonly head: RoundHead; readonly path: string }) {
  const client = useQueryClient()
  const putting = useMutation({
    mutationFn: async (file: File) => send('POST', `${path}/papers`, { proof: [await putPaper(head.unit.id, file)] }),
    networkMode: 'always',
    onSuccess: () => client.invalidateQueries({ queryKey: ['rounds', head.id, 'reports'] }),
  })
  return (
    <>
      <Field label="附上签字盖章的报送件（扫描件或照片）">
        {(id) => (
          <input
            id={id}
            type="file"
            disabled={putting.isPending}
            onChange={({ target }) => {
              const file = target.files?.[0]
              if (file) putting.mutate(file)
            }}
          />
        )}
      </Field>
      <FaultBox fault={putting.error} />
    </>
  )
}
