import { useQuery } from '@tanstack/react-query'
import { Link, useParams } from '@tanstack/react-router'
import { useState } from 'react'
import { reportText } from '../../../../model/reportWords.ts'
import { beijingDate } from '../../../../model/Instant.ts'
import type { SelfReportSheet } from '../../../api.ts'
import { send } from '../../../ask.ts'
import { CopyButton } from '../../../components/CopyButton.tsx'
import { Crumbs } from '../../../components/Crumbs.tsx'
import { ActForm } from '../../../components/form/ActForm.tsx'
import { Dialog } from '../../../components/form/Dialog.tsx'
import { Loaded } from '../../../components/Loaded.tsx'
import { formatInstant } from '../../../instants.ts'
import { meQuery } from '../../../me.ts'
import { useTitle } from '../../../useTitle.ts'
import type { Filler } from '../drafts/useDrafts.ts'
import { SaveLine } from '../SaveLine.tsx'
import { reportPath, unitKey, type SelfPlace } from '../selfQueries.ts'
import { MovedYears } from '../../rounds/MovedYears.tsx'
import { roundHeadQuery } from '../../rounds/roundQueries.ts'
import { WindowLine } from '../WindowLine.tsx'
import { PaperDialog } from './PaperDialog.tsx'
import { PartField } from './PartField.tsx'
import { ReportPaper } from './ReportPaper.tsx'
import { reportQuery } from './reportQueries.ts'
import { useReport } from './useReport.ts'
import '../../../styles/selfCheck.css'
import '../../../styles/selfReport.css'

/** A unit's report on its self-check: written, printed, handed in, received on paper. 自查报告 */
export function SelfReportPage() {
  const place = useParams({ from: '/rounds/$round/self/$unit/report' })
  const report = useQuery(reportQuery(place))
  const me = useQuery(meQuery)
  return (
    <Loaded query={me}>
      {({ person }) => (
        <Loaded query={report}>
          {(sheet) => <Report place={place} sheet={sheet} filler={{ id: person?.id ?? '', name: person?.name ?? '' }} />}
        </Loaded>
      )}
    </Loaded>
  )
}

interface ReportProps {
  readonly place: SelfPlace
  readonly sheet: SelfReportSheet
  readonly filler: Filler
}

function Report({ place, sheet, filler }: ReportProps) {
  const writing = useReport(place, filler)
  const [asks, setAsks] = useState<'hand-in' | 'paper' | null>(null)
  useTitle(`自查报告 · ${sheet.unit.name}`)
  const head = useQuery(roundHeadQuery(place.round)).data
  const isShut = sheet.window?.state === 'closed' || sheet.window?.state === 'not-yet'
  const isWritable = sheet.may.write && !isShut
  const parts = sheet.parts.map((part) => ({ ...part, text: writing.textOf(part) }))
  const on = beijingDate(sheet.handedIn?.at ?? sheet.now)
  const drafts = sheet.parts.filter((part) => part.drafted !== '' && writing.textOf(part).trim() === '')
  const isWritten = parts.some(({ text }) => text.trim() !== '')
  return (
    <div className="self report">
      <Crumbs
        trail={[
          <Link key="round" to="/rounds/$round" params={{ round: place.round }}>
            {sheet.round.title}
          </Link>,
          ...(sheet.may.write
            ? [
                <Link key="self" to="/rounds/$round/self/$unit" params={place}>
                  {sheet.unit.name}自查
                </Link>,
              ]
            : []),
          '自查报告',
        ]}
      />
      <header className="self-head">
        <div>
          <h1>{sheet.unit.name} · 自查报告</h1>
          {sheet.window && <WindowLine what="自查报告" window={sheet.window} />}
          <Copies sheet={sheet} />
          {head?.moved && (
            <p className="quiet small">
              <MovedYears moved={head.moved} />
            </p>
          )}
        </div>
        <div className="self-acts">
          <p className="actions">
            {sheet.may.handIn && !isShut && (
              <button
                type="button"
                className="button primary"
                disabled={writing.state.typed.size > 0 || !isWritten}
                onClick={() => setAsks('hand-in')}
              >
                {sheet.handedIn ? '再次报送电子版' : '报送电子版'}
              </button>
            )}
            {sheet.may.receive && (
              <button type="button" className="button" onClick={() => setAsks('paper')}>
                登记收到纸质版
              </button>
            )}
            {isWritten && (
              <button type="button" className="button" onClick={() => window.print()}>
                打印
              </button>
            )}
          </p>
          {isWritten && <CopyButton text={reportText({ title: sheet.title, unit: sheet.unit.name, on, parts })} what="自查报告全文" />}
        </div>
        {isWritable && <SaveLine drafts={writing} />}
      </header>
      {isWritable && drafts.length > 0 && (
        <p className="report-draft">
          <button type="button" className="button" onClick={() => drafts.forEach((part) => writing.write(part, part.drafted))}>
            按自查答案起草
          </button>
          <span className="quiet">系统按已填的答案写出初稿，请核对、修改、补充。已经写了字的部分不动。</span>
        </p>
      )}
      {isWritable && (
        <div className="report-parts">
          {sheet.parts.map((part, at) => (
            <PartField key={part.id} part={part} at={at} writing={writing} />
          ))}
        </div>
      )}
      {!isWritable && !isWritten && (
        <p className="notice-box">
          {sheet.may.write ? NOTHING_WRITTEN.own : sheet.handedIn ? NOTHING_WRITTEN.changed : NOTHING_WRITTEN.others}
        </p>
      )}
      <div className={isWritable ? 'print-only' : undefined}>
        {isWritten && <ReportPaper title={sheet.title} unit={sheet.unit.name} on={on} parts={parts} />}
      </div>
      {asks === 'hand-in' && (
        <Dialog title="报送自查报告电子版" onClose={() => setAsks(null)}>
          <ActForm
            act={() => send('POST', `${reportPath(place)}/hand-in`)}
            onDone={() => setAsks(null)}
            changes={[unitKey(place)]}
            submit="报送"
            onCancel={() => setAsks(null)}
          >
            <p>
              报送后，组织考核的单位就能看到全文。
              {sheet.copies.includes('stamped') && '通知还要求报送盖章的纸质版：请打印、盖章后送达，收到后由对方登记。'}
            </p>
          </ActForm>
        </Dialog>
      )}
      {asks === 'paper' && <PaperDialog place={place} unit={sheet.unit.name} onClose={() => setAsks(null)} />}
    </div>
  )
}

/** Why there is no text to be seen. */
const NOTHING_WRITTEN = {
  own: '没有写自查报告。',
  others: '这个单位还没有报送自查报告。',
  changed: '这个单位报送以后又在修改，改动还没有报送。报送时的全文请从上面“报送的全文”下载。',
} as const

/** What has been handed in of the two copies. */
function Copies({ sheet: { handedIn, paper, copies } }: { readonly sheet: SelfReportSheet }) {
  return (
    <ul className="report-copies">
      <li>
        电子版：
        {handedIn ? (
          <>
            <strong>已报送</strong> {formatInstant(handedIn.at)} {handedIn.by}
            <span className="quiet small">（校验码 {handedIn.hash.slice(0, 8)}）</span>
            {handedIn.changedSince && <span className="number-fault">报送后又改过，改动还没有报送</span>}
            {handedIn.changedSince && handedIn.file !== null && (
              <a href={`/api/files/${encodeURIComponent(handedIn.file)}/content`}>报送的全文</a>
            )}
          </>
        ) : (
          '还没有报送'
        )}
      </li>
      {(paper !== null || copies.includes('stamped')) && (
        <li>
          盖章纸质版：
          {paper ? (
            <>
              <strong>已收到</strong> {formatInstant(paper.at).slice(0, 10)}
              <span className="quiet small">
                （{paper.by}登记{paper.note === '' ? '' : `：${paper.note}`}）
              </span>
              {paper.file !== null && <a href={`/api/files/${encodeURIComponent(paper.file)}/content`}>扫描件</a>}
            </>
          ) : (
            '还没有收到'
          )}
        </li>
      )}
    </ul>
  )
}
