import { useQuery } from '@tanstack/react-query'
import { Link, useParams } from '@tanstack/react-router'
import type { RoundHead, RoundOverview } from '../../../server/coverageApi.ts'
import { Loaded } from '../../components/Loaded.tsx'
import { StageStrip } from '../../components/stages/StageStrip.tsx'
import { overviewQuery } from './coverage/coverageQueries.ts'
import { AnomalyPanel } from './overview/AnomalyPanel.tsx'
import { GroupPanel, LeadPanel, PeoplePanel, SlowPanel } from './overview/ProgressPanels.tsx'
import { OwnUnits } from './overview/OwnUnits.tsx'
import { StatePanel } from './overview/StatePanel.tsx'
import { WaitingPanel } from './overview/WaitingPanel.tsx'
import { RoundFrame } from './RoundFrame.tsx'

/** Where a round stands: its stages, how far it is, and what waits. 批次概况 */
export function RoundPage() {
  const { round } = useParams({ from: '/rounds/$round' })
  return (
    <RoundFrame round={round} title="概况">
      {(head) => (head.may.includes('coverage.read') ? <Overview head={head} /> : <OwnUnits head={head} />)}
    </RoundFrame>
  )
}

function Overview({ head }: { readonly head: RoundHead }) {
  return <Loaded query={useQuery(overviewQuery(head.id))}>{(overview) => <Shown head={head} overview={overview} />}</Loaded>
}

function Shown({ head, overview }: { readonly head: RoundHead; readonly overview: RoundOverview }) {
  const { stages, units, rows } = overview
  return (
    <>
      {stages.length > 0 && <StageStrip stages={stages} />}
      <p className="quiet">
        {units === 0
          ? '分给您的部分里还没有单位。请联系政务公开办看一看“阶段和分工”。'
          : `${units} 个单位，${rows} 项指标。下面的数随答案变化，不用刷新。`}
      </p>
      <div className="overview-grid">
        <WaitingPanel head={head} overview={overview} />
        <StatePanel head={head} overview={overview} />
        <LeadPanel head={head} overview={overview} />
        <GroupPanel overview={overview} />
        <PeoplePanel overview={overview} />
        <SlowPanel head={head} overview={overview} />
        <AnomalyPanel head={head} />
      </div>
      {head.own.length > 0 && <OwnUnits head={head} />}
      <p className="no-print">
        <Link to="/rounds/$round/coverage" params={{ round: head.id }}>
          看覆盖图：每个单位每项指标
        </Link>
      </p>
    </>
  )
}
