import { Link } from '@tanstack/react-router'
import type { DeductionExample, StandingMove } from '../../api.ts'
import { formatMoment } from '../../dates.ts'

/** More than these are told by their number. */
const FEW = 2

/** One real deduction of the demonstration, from clause to points. 一分从哪里来 */
export function DoorExample({ example }: { readonly example: DeductionExample }) {
  const { programme, unit, node, clause, ask, answer, by, at, change, sentence, without } = example
  return (
    <div className="trail">
      <h3>
        {unit.name.replace(/^示例县/u, '')} · {node.name} <span className="quiet small">这一分为什么扣</span>
      </h3>
      <ol>
        <li>
          <span className="trail-what">通知原文</span>
          <q className="clause">{clause}</q>
        </li>
        <li>
          <span className="trail-what">答案</span>
          <span>
            {ask}：<strong>{answer}</strong>
            {by !== null && (
              <span className="quiet small">
                {' '}
                {by}
                {at !== null && (
                  <>
                    ，<span className="date">{formatMoment(at)}</span>
                  </>
                )}
              </span>
            )}
          </span>
        </li>
        <li>
          <span className="trail-what">得分</span>
          <span>
            {sentence}
            <span className="trail-sum">
              <strong className="change">{change}</strong>
              <span className="points">
                {node.points} / {node.of}
              </span>
            </span>
          </span>
        </li>
        {without && (
          <li>
            <span className="trail-what">假如没扣</span>
            <span>
              <Move move={without.unit} />
              {without.others.slice(0, FEW).map((other) => (
                <Move key={other.name} move={other} />
              ))}
              {without.others.length > FEW && <span className="quiet">还有 {without.others.length - FEW} 个单位名次会变</span>}
            </span>
          </li>
        )}
      </ol>
      <p className="trail-ways">
        <Link to="/programmes/$id/round/units/$unit" params={{ id: programme, unit: unit.id }} search={{ show: 'lost' }}>
          看{unit.name.replace(/^示例县/u, '')}的每一分
        </Link>
        <Link to="/programmes/$id/round/what-if" params={{ id: programme }} search={{ unit: unit.id }}>
          自己改一个答案试试
        </Link>
      </p>
    </div>
  )
}

/** Where a unit stands, and where it would. 名次变化 */
function Move({ move: { name, total, place } }: { readonly move: StandingMove }) {
  return (
    <span className="move">
      <span>{name.replace(/^示例县/u, '')}</span>
      {place.before !== place.after && (
        <span>
          第 {place.before ?? '—'} 名 <span aria-label="变为">→</span> <strong>第 {place.after ?? '—'} 名</strong>
        </span>
      )}
      {total.before !== total.after && (
        <span className="quiet">
          {total.before} → {total.after}
        </span>
      )}
    </span>
  )
}
