import { queryOptions, useQuery } from '@tanstack/react-query'
import type { HomeSheet } from '../../../server/coverageApi.ts'
import { programmesQuery } from '../../api.ts'
import { ask } from '../../ask.ts'
import { Loaded } from '../../components/Loaded.tsx'
import { useHolds, useMe } from '../../me.ts'
import { useMedia } from '../../useMedia.ts'
import { useTitle } from '../../useTitle.ts'
import { FirstSteps } from '../door/FirstSteps.tsx'
import { RoundCard } from './RoundCard.tsx'
import { TaskList } from './TaskList.tsx'
import { WIDE } from './wide.ts'

const homeQuery = queryOptions({ queryKey: ['home'], queryFn: ({ signal }) => ask<HomeSheet>('/api/home', signal) })

/** What is to be done today, by what one is. 工作台 */
export function HomePage() {
  useTitle('工作台')
  const me = useMe()
  const query = useQuery(homeQuery)
  return (
    <>
      <header className="page-head">
        <h1>工作台</h1>
        {me?.person && <p className="quiet">{me.person.name}，以下是今天要办的事。</p>}
      </header>
      <Loaded query={query}>
        {({ tasks, rounds }) => (
          <div className="home">
            <section aria-labelledby="today">
              <h2 id="today">今天要办</h2>
              {tasks.length > 0 && <TaskList tasks={tasks} severalRounds={rounds.length > 1} />}
              <Beginning hasTasks={tasks.length > 0} hasRounds={rounds.length > 0} />
            </section>
            <section aria-labelledby="running">
              <h2 id="running">进行中的批次</h2>
              {rounds.length === 0 && <p className="notice-box">现在没有进行中的考核批次。批次建立以后，阶段和进度显示在这里。</p>}
              {rounds.length > 0 && <RoundCards rounds={rounds} hasTasks={tasks.length > 0} />}
            </section>
          </div>
        )}
      </Loaded>
    </>
  )
}

/** On a telephone whoever has something to do finds that first: how the rounds stand is folded below. */
function RoundCards({ rounds, hasTasks }: { readonly rounds: HomeSheet['rounds']; readonly hasTasks: boolean }) {
  const isWide = useMedia(WIDE)
  const cards = rounds.map((round) => <RoundCard key={round.id} round={round} />)
  if (isWide || !hasTasks) return cards
  return (
    <details className="home-folded">
      <summary>{rounds.length} 个批次的阶段和进度</summary>
      {cards}
    </details>
  )
}

/** Before anything is published what to begin with, whatever else waits; later, where nothing waits, what will come. */
function Beginning({ hasTasks, hasRounds }: { readonly hasTasks: boolean; readonly hasRounds: boolean }) {
  const me = useMe()
  const prepares = useHolds('programme.publish')
  const keeps = useHolds('unit.manage')
  const programmes = useQuery({ ...programmesQuery, enabled: prepares || keeps })
  // Which of both it is, is on its way: what is read here must not be put aside a moment later.
  if (!me || programmes.isLoading) return null
  if ((prepares || keeps) && programmes.data?.programmes.length === 0) return <FirstSteps />
  if (hasTasks) return null
  if (hasRounds) return <p className="notice-box">今天没有等您办的事。有新的任务、退回或提问时，会排在这里。</p>
  return (
    <p className="notice-box">
      {prepares
        ? '现在没有要办的事。要开始一次考核，在“批次”里建立；办完的批次也在那里。'
        : '现在没有要您办的事。有分给您的任务时，会排在这里；办完的批次在“批次”里。'}
    </p>
  )
}
