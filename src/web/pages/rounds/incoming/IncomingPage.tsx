import { useQuery } from '@tanstack/react-query'
import { getRouteApi, Link } from '@tanstack/react-router'
import { Loaded } from '../../../components/Loaded.tsx'
import { RoundFrame } from '../RoundFrame.tsx'
import { ImportList } from './ImportList.tsx'
import { incomingQuery, type IncomingList } from './incomingQueries.ts'
import { NewImport } from './NewImport.tsx'

import '../../../styles/tables.css'
import '../../../styles/incoming.css'

const route = getRouteApi('/rounds/$round/incoming')

/** 外来结果: what comes from elsewhere, looked at before it counts, and what came already. */
export function IncomingPage() {
  const { round } = route.useParams()
  const query = useQuery(incomingQuery(round))
  return (
    <RoundFrame
      round={round}
      title="外来结果"
      lead="把不在本批次里评出来的结果导入进来：其他考核的扣分、往年的名次、互评和评委打分、别的批次的结果。先逐行核对，看过对各单位的影响，再确认。"
    >
      {(head) => (
        <Loaded query={query}>
          {(list) => (
            <div className="incoming">
              <Waiting list={list} />
              <ImportList head={head} imports={list.imports} />
              {head.may.includes('import.outside') && <NewImport head={head} list={list} />}
              {head.may.includes('settle.read') && (
                <p>
                  <Link to="/rounds/$round/settle" params={{ round }}>
                    到“定稿”看还缺什么
                  </Link>
                </p>
              )}
            </div>
          )}
        </Loaded>
      )}
    </RoundFrame>
  )
}

/** What the programme has answered from outside. */
function Waiting({ list: { targets, history, imports } }: { readonly list: IncomingList }) {
  const expected = targets.filter((one) => one.expected)
  if (expected.length === 0 && !history.asked)
    return <p className="notice-box">这个方案没有规定要用外来结果。确有需要的，仍然可以导入到下面能选的检查点。</p>
  return (
    <div className="notice-box">
      <p>按方案，下面这些由外来结果作答：</p>
      <ul>
        {expected.map(({ check, ask, row }) => (
          <li key={check}>
            {row === '' ? ask : `${row}：${ask}`}
            {imports.some((one) => one.ask === ask && one.withdrawn === null) ? '（已有导入）' : '（还没有导入）'}
          </li>
        ))}
        {history.asked && <li>等次要看往年的名次{history.known > 0 ? `（已有${String(history.known)}条）` : '（还没有导入）'}</li>}
      </ul>
    </div>
  )
}
