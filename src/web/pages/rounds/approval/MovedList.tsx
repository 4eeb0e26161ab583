import { useQuery } from '@tanstack/react-query'
import { Loaded } from '../../../components/Loaded.tsx'
import { MovedUnits } from '../settle/MovedUnits.tsx'
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
            <MovedUnits moved={moved} />
          </>
        )
      }
    </Loaded>
  )
}
