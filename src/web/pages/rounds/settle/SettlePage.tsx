import { useQuery } from '@tanstack/react-query'
import { getRouteApi } from '@tanstack/react-router'
import type { RoundHead } from '../../../../server/routes/roundHead.ts'
import type { SettlingSheet } from '../../../../server/settlingApi.ts'
import { Loaded } from '../../../components/Loaded.tsx'
import { RoundFrame } from '../RoundFrame.tsx'
import { roundPath } from '../roundQueries.ts'
import { BlockerCounts } from './BlockerCounts.tsx'
import { BlockerList } from './BlockerList.tsx'
import { ChoicePanel } from './ChoicePanel.tsx'
import { ClausePanel } from './ClausePanel.tsx'
import { SettlePanel } from './SettlePanel.tsx'
import { SnapshotList } from './SnapshotList.tsx'
import { settlingQuery } from './settleQueries.ts'

import '../../../styles/settle.css'

const route = getRouteApi('/rounds/$round/settle')

/** 定稿: what is left and with whom, what a person has to decide, settling, and what was settled. */
export function SettlePage() {
  const { round } = route.useParams()
  return (
    <RoundFrame
      round={round}
      title="定稿"
      lead="把得分、名次、等次固定下来。没有办完的事一件一件列在这里，全部办完才能定稿；反馈前定稿一次，异议复核完再定稿一次。"
      actions={
        <a className="button no-print" href={`${roundPath(round)}/views.xlsx`} download>
          导出前后对照
        </a>
      }
    >
      {(head) => <Settling head={head} />}
    </RoundFrame>
  )
}

function Settling({ head }: { readonly head: RoundHead }) {
  const search = route.useSearch()
  return <Loaded query={useQuery(settlingQuery(head.id, search))}>{(sheet) => <Sheet head={head} sheet={sheet} />}</Loaded>
}

function Sheet({ head, sheet }: { readonly head: RoundHead; readonly sheet: SettlingSheet }) {
  return (
    <div className="settle">
      <SettlePanel head={head} sheet={sheet} />
      {sheet.total > 0 && <BlockerCounts head={head} sheet={sheet} />}
      {sheet.total > 0 && <BlockerList head={head} sheet={sheet} />}
      <ChoicePanel head={head} sheet={sheet} />
      <ClausePanel head={head} sheet={sheet} />
      <SnapshotList head={head} sheet={sheet} />
    </div>
  )
}
