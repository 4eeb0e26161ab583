import { useQuery } from '@tanstack/react-query'
import { Loaded } from '../../../components/Loaded.tsx'
import { formatInstant } from '../../../instants.ts'
import { MovedUnits } from '../settle/MovedUnits.tsx'
import { movedSinceQuery } from './approvalQueries.ts'

/** Who has come out otherwise since a settled result, and why. 定稿以后的变动 */
export function MovedList({ round, snapshot }: { readonly round: string; readonly snapshot: string }) {
  return (
    <Loaded query={useQuery(movedSinceQuery(round, snapshot))}>
      {({ changes, moved }) => (
        <>
          {changes.length > 0 && (
            <ul>
              {changes.map(({ kind, text, why, by, at }) => (
                <li key={`${at} ${text}`}>
                  {kind}：{text}。{why}
                  <span className="quiet small">
                    （{by} <span className="date">{formatInstant(at)}</span>）
                  </span>
                </li>
              ))}
            </ul>
          )}
          {moved.length === 0 ? (
            <p>有人改过答案或者名单，但各单位的得分、名次、等次现在与定稿时一样，只是依据变了。</p>
          ) : (
            <>
              <p>{moved.length} 个单位变了：</p>
              <MovedUnits moved={moved} />
            </>
          )}
        </>
      )}
    </Loaded>
  )
}
