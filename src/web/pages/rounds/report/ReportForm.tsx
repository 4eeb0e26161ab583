import { useQuery } from '@tanstack/react-query'
import { useDeferredValue, useState } from 'react'
import { send } from '../../../ask.ts'
import { FaultBox } from '../../../components/form/FaultBox.tsx'
import { TextField } from '../../../components/form/Field.tsx'
import { ReasonDialog } from '../../../components/form/ReasonDialog.tsx'
import { ReceiptCode } from '../../../components/ReceiptCode.tsx'
import { previewQuery, reportsPath, type ReportOverview, type TypedHow } from './reportQueries.ts'
import { ReportRows } from './ReportRows.tsx'

type Settled = NonNullable<ReportOverview['settled']>

interface ReportFormProps {
  readonly round: string
  readonly settled: Settled
  readonly reportTo: readonly string[]
}

const STATES: Readonly<Record<Settled['state'], string>> = {
  approved: '已审定，可以报送。',
  open: '还没有审定完，现在只能预览。请看“审定”页还差谁签字。',
  refused: '没有通过审定，现在只能预览。请改正后重新定稿、重新送审。',
  stale: '定稿以后又有改动，现在只能预览。请重新定稿、重新送审。',
}

/** To whom, with what weight, signed by whom, with every row before it goes. 报送表单 */
export function ReportForm({ round, settled, reportTo }: ReportFormProps) {
  const [to, setTo] = useState(reportTo.join('、'))
  const [how, setHow] = useState<TypedHow>({ weight: '', outOf: '', scale: '' })
  const [signedBy, setSignedBy] = useState('')
  const [isAsking, setAsking] = useState(false)
  const { snapshot, number, receipt, state } = settled
  const preview = useQuery(previewQuery(round, snapshot, useDeferredValue(how)))
  const put = (part: keyof TypedHow) => (text: string) => setHow({ ...how, [part]: text })
  return (
    <section className="panel" aria-label={`报送第 ${String(number)} 份定稿`}>
      <h2>报送第 {number} 份定稿</h2>
      <p className={state === 'approved' ? '' : 'amber-note'}>{STATES[state]}</p>
      <p>
        <ReceiptCode receipt={receipt} />
      </p>
      <div className="report-fields">
        <TextField label="报给谁" value={to} onChange={setTo} maxLength={200} required />
        <TextField label="签发人" hint="在报送件上签字的人。" value={signedBy} onChange={setSignedBy} maxLength={50} required />
        <TextField label="权重" hint="写成 5%、0.05 或 1/20；不加权就空着。" value={how.weight} onChange={put('weight')} maxLength={30} />
        <TextField label="本批次满分" hint="要折算满分时填，如 100。" value={how.outOf} onChange={put('outOf')} maxLength={30} />
        <TextField label="折算后满分" hint="如 20；两个数要一起填。" value={how.scale} onChange={put('scale')} maxLength={30} />
      </div>
      <FaultBox fault={preview.error} />
      {preview.data && !preview.error && <ReportRows preview={preview.data} />}
      <p className="actions">
        <button
          type="button"
          className="button primary"
          disabled={state !== 'approved' || to.trim() === '' || signedBy.trim() === '' || preview.error !== null}
          onClick={() => setAsking(true)}
        >
          报送……
        </button>
      </p>
      {isAsking && (
        <ReasonDialog
          title={`报给${to.trim()}？`}
          submit="记下报送"
          act={(why) => send('POST', reportsPath(round), { snapshot, ...how, to: to.trim(), signedBy: signedBy.trim(), why })}
          changes={[['rounds', round, 'reports']]}
          onClose={() => setAsking(false)}
        >
          <ul>
            <li>
              第 {number} 份定稿的全部单位，{preview.data?.how}，各行按下面预览的样子记下指纹，以后下载的报送件一字不差。
            </li>
            <li>程序不会自己把它发出去：记下以后请下载、打印、签字盖章，按你们的渠道报送。</li>
          </ul>
        </ReasonDialog>
      )}
    </section>
  )
}
