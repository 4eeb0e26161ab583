import { useQuery } from '@tanstack/react-query'
import { Loaded } from '../../../components/Loaded.tsx'
import { MoveTable } from '../settle/MoveTable.tsx'
import { movedSinceQuery } from './approvalQueries.ts'

/** Who has come out otherwise since a settled result, and why. 定稿以后的变动 */
export function MovedList({ round, snapshot }: { readonly round: string; readonly snapshot: string }) {
  return (
    <Loaded query={useQuery(movedSinceQuery(round, snapshot))}>
      {({ moved }) =>
        moved.length === 0 ? (
          <p>有人改过答案或者名单，但各单位的得分、名次、等次现在与定稿时一样，只是依据变了。</p>
        ) : (
          <>
            <p>{moved.length} 个单位变了：</p>
            {moved.map(({ unit, name, before, after, rows }) => (
              <div key={unit} className="settle-moved">
                <h3>
                  {name}
                  <span className="quiet small">
                    {before.total} → {after.total} 分
                    {before.place !== after.place && `，第 ${before.place ?? '—'} 名 → 第 ${after.place ?? '—'} 名`}
                    {before.grades.join() !== after.grades.join() && `，${before.grades.join('或')} → ${after.grades.join('或')}`}
                  </span>
                </h3>
                {rows.length > 0 && <MoveTable rows={rows} />}
              </div>
            ))}
          </>
        )
      }
    </Loaded>
  )
}
