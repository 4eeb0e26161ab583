import type { RoundSheet } from '../../api.ts'
import { StateMark } from '../../components/StateMark.tsx'

/** What the signs of a ranking mean; only those that stand in it. 图例 */
export function Legend({ round }: { readonly round: RoundSheet }) {
  const lines = round.tables.flatMap((table) => table.lines)
  const isOpen = lines.some(({ bar }) => bar.open > 0)
  const isRanked = round.tables.some(({ ranked }) => ranked > 0)
  const ranges = ['得分', ...(isRanked ? ['名次'] : []), ...(round.gradeNames.length > 0 ? ['等次'] : [])]
  return (
    <ul className="legend quiet small" aria-label="图例">
      {isOpen && (
        <>
          <li>
            <span className="bar bar-key" aria-hidden="true">
              <span className="bar-sure" style={{ width: '100%' }} />
            </span>
            已经确定的得分
          </li>
          <li>
            <span className="bar bar-key" aria-hidden="true">
              <span className="bar-open" style={{ width: '100%' }} />
            </span>
            还没有答案的部分：{ranges.join('、')}写成范围
          </li>
        </>
      )}
      {lines.some(({ gradeState }) => gradeState === 'open') && (
        <li>
          <StateMark state="review" />
          未定：等答案
        </li>
      )}
      {lines.some(({ gradeState }) => gradeState === 'decision') && (
        <li>
          <StateMark state="cantTell" />
          待审定：答案已齐，由审定机构决定
        </li>
      )}
      {round.tables.some(({ seats }) => seats.length > 0) && <li>优秀 3/4：4 个名额已定 3 个</li>}
    </ul>
  )
}
