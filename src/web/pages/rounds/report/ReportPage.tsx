import { useQuery } from '@tanstack/react-query'
import { getRouteApi, Link } from '@tanstack/react-router'
import { Loaded } from '../../../components/Loaded.tsx'
import { RoundFrame } from '../RoundFrame.tsx'
import { ArchivePart } from './ArchivePart.tsx'
import { CopyPart } from './CopyPart.tsx'
import { ReportForm } from './ReportForm.tsx'
import { ReportList } from './ReportList.tsx'
import { reportsQuery } from './reportQueries.ts'

import '../../../styles/settle.css'
import '../../../styles/approval.css'

const route = getRouteApi('/rounds/$round/report')

/** 报送: the approved result for the larger assessment, and what was handed over already. */
export function ReportPage() {
  const { round } = route.useParams()
  const query = useQuery(reportsQuery(round))
  return (
    <RoundFrame
      round={round}
      title="结果报送"
      lead="把审定的结果报给更大的考核（如年度综合考评）：定好权重，逐行看过，记下报送，下载报送件打印、签字、盖章，再把盖章件附回来。"
    >
      {(head) => (
        <Loaded query={query}>
          {(overview) => (
            <div className="approval">
              {!overview.settled && (
                <p className="notice-box">
                  还没有最终定稿，没有可以报送的结果。请先办完反馈和异议，做最终定稿，再送审定。
                  <Link to="/rounds/$round" params={{ round }}>
                    看批次进展到哪一步
                  </Link>
                </p>
              )}
              {overview.settled && head.may.includes('report.make') && (
                <ReportForm key={overview.settled.snapshot} round={round} settled={overview.settled} reportTo={overview.reportTo} />
              )}
              <ReportList head={head} reports={overview.reports} />
              {overview.settled && head.may.includes('round.archive') && <ArchivePart round={round} />}
              {head.may.includes('round.open') && <CopyPart round={round} />}
            </div>
          )}
        </Loaded>
      )}
    </RoundFrame>
  )
}
