import { Link } from '@tanstack/react-router'
import type { DeductionExample } from '../../api.ts'
import { formatMoment } from '../../dates.ts'

/** One real deduction of the demonstration, from clause to points. 一分从哪里来 */
export function DoorExample({ example }: { readonly example: DeductionExample }) {
  const { programme, unit, node, clause, ask, answer, by, at, change, sentence } = example
  return (
    <div className="trail">
      <h2>这一分为什么扣</h2>
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
                {at !== null && `，${formatMoment(at)}`}
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
      </ol>
      <Link to="/programmes/$id/round/units/$unit" params={{ id: programme, unit: unit.id }} search={{ show: 'lost' }}>
        {unit.name}的得分表
      </Link>
    </div>
  )
}
