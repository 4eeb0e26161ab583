import { useQuery } from '@tanstack/react-query'
import { Link, useParams } from '@tanstack/react-router'
import { Loaded } from '../../../components/Loaded.tsx'
import { RoundFrame } from '../RoundFrame.tsx'
import { PublicationList } from './PublicationList.tsx'
import { publicationsQuery, type PublicationOverview, type SettledFinally } from './publicationQueries.ts'
import { PublishForm } from './PublishForm.tsx'

/** 公布: what can be made public, what exactly that is, and what was. */
export function PublicationPage() {
  const { round } = useParams({ from: '/rounds/$round/publication' })
  const query = useQuery(publicationsQuery(round))
  return (
    <RoundFrame
      round={round}
      title="公布"
      lead="把审定的结果做成网页公开。公布后任何人不用登录都能看，也能下载下来核对；内容从此不再改变，有错只能撤回重新公布。"
    >
      {(head) => (
        <Loaded query={query}>
          {(overview) => (
            <>
              {head.may.includes('publication.make') && (
                <NextPublication key={overview.settled?.snapshot} round={round} overview={overview} />
              )}
              <PublicationList round={round} list={overview.publications} mayWithdraw={head.may.includes('publication.make')} />
            </>
          )}
        </Loaded>
      )}
    </RoundFrame>
  )
}

function NextPublication({ round, overview }: { readonly round: string; readonly overview: PublicationOverview }) {
  const { settled } = overview
  if (!settled)
    return (
      <p className="notice-box">
        还没有最终定稿，没有可以公布的结果。请先办完反馈和异议，再做最终定稿。
        <Link to="/rounds/$round/settle" params={{ round }}>
          到“定稿”页
        </Link>
      </p>
    )
  return (
    <section className="panel publication-next" aria-label="公布这次定稿">
      <h2>公布第 {settled.number} 份定稿</h2>
      <ApprovalLine settled={settled} />
      {overview.publications.some(({ withdrawn }) => withdrawn === null) && (
        <p className="amber-note">以前的公布还在公开（见下面的公布记录）。再公布，两份会同时公开；内容有错的，请先撤回以前的。</p>
      )}
      <PublishForm round={round} settled={settled} overview={overview} />
    </section>
  )
}

const STATES: Readonly<Record<SettledFinally['state'], string>> = {
  approved: '已审定，可以公布',
  open: '还没有审定完，现在只能预览',
  refused: '没有通过审定，现在只能预览',
  stale: '定稿以后又有改动，要重新定稿、重新审定，现在只能预览',
}

function ApprovalLine({ settled: { state, steps } }: { readonly settled: SettledFinally }) {
  return (
    <p className={state === 'approved' ? '' : 'amber-note'}>
      {steps.length === 0 && state === 'approved' ? '方案没有规定审定机构，由您直接公布；公布的理由会写在网页上' : STATES[state]}
      {steps.length > 0 && `：${steps.map(({ body, decision, name }) => `${body}${stepWords(decision, name)}`).join('；')}`}。
    </p>
  )
}

const stepWords = (decision: 'approved' | 'refused' | null, name: string | null): string =>
  decision === null ? '未签' : `${decision === 'approved' ? '已同意' : '不同意'}（${name ?? ''}）`
