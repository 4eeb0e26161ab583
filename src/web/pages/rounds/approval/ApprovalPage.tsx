import { useQuery } from '@tanstack/react-query'
import { getRouteApi, Link } from '@tanstack/react-router'
import type { RoundHead } from '../../../../server/routes/roundHead.ts'
import { Loaded } from '../../../components/Loaded.tsx'
import { RoundFrame } from '../RoundFrame.tsx'
import { ApprovalSheet } from './ApprovalSheet.tsx'
import { approvalQuery, type ApprovalOverview } from './approvalQueries.ts'
import { SettledPart } from './SettledPart.tsx'

import '../../../styles/settle.css'
import '../../../styles/approval.css'

const route = getRouteApi('/rounds/$round/approval')

/** 审定: who has signed the settled result, who is next, and the sheet that is signed by hand. */
export function ApprovalPage() {
  const { round } = route.useParams()
  return (
    <RoundFrame
      round={round}
      title="审定"
      lead="最终定稿由方案规定的机构按顺序审定。签的是这一份定稿的回执：以后有人改动，签过的字就不再算数，页面会说明改了什么。"
      actions={
        <button type="button" className="button no-print" onClick={() => window.print()}>
          打印审定表
        </button>
      }
    >
      {(head) => <Approval head={head} />}
    </RoundFrame>
  )
}

function Approval({ head }: { readonly head: RoundHead }) {
  return <Loaded query={useQuery(approvalQuery(head.id))}>{(overview) => <Settled head={head} overview={overview} />}</Loaded>
}

function Settled({ head, overview }: { readonly head: RoundHead; readonly overview: ApprovalOverview }) {
  const [newest, ...earlier] = overview.settled
  if (!newest)
    return (
      <p className="notice-box">
        还没有最终定稿，没有要审定的。反馈、异议都办完，做了最终定稿，再来这里审定。
        {head.may.includes('settle.read') && (
          <Link to="/rounds/$round/settle" params={{ round: head.id }}>
            看定稿还差什么
          </Link>
        )}
      </p>
    )
  return (
    <div className="approval">
      <SettledPart head={head} settled={newest} today={overview.today} />
      <ApprovalSheet head={head} settled={newest} journal={overview.journal} />
      {earlier.length > 0 && (
        <details className="panel no-print">
          <summary>以前的定稿和签字（{earlier.length} 份）</summary>
          {earlier.map((one) => (
            <SettledPart key={one.id} head={head} settled={one} today={overview.today} isEarlier />
          ))}
        </details>
      )}
    </div>
  )
}
