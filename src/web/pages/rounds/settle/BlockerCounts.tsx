import { Link } from '@tanstack/react-router'
import type { RoundHead } from '../../../../server/routes/roundHead.ts'
import type { SettlingSheet } from '../../../../server/settlingApi.ts'
import { CopyButton } from '../../../components/CopyButton.tsx'
import { settleText } from './settleText.ts'
import { Wide } from './Wide.tsx'

interface BlockerCountsProps {
  readonly head: RoundHead
  readonly sheet: SettlingSheet
}

/** How much is left of each kind and with whom, each a way to its own list; and a text for who is behind. 待处理统计 */
export function BlockerCounts({ head, sheet }: BlockerCountsProps) {
  return (
    <section className="panel" aria-label="还要处理的">
      <h2>
        还有 {sheet.total} 处要处理
        {sheet.blocking.feedback < sheet.total && (
          <span className="quiet small">其中 {sheet.total - sheet.blocking.feedback} 处只影响最终定稿</span>
        )}
      </h2>
      <Wide name="还要处理的统计">
        <table className="list-table">
          <thead>
            <tr>
              <th scope="col">什么事</th>
              <th scope="col" className="figure">
                几处
              </th>
              <th scope="col">由谁处理</th>
              <th scope="col">怎样处理</th>
            </tr>
          </thead>
          <tbody>
            {sheet.kinds.map(({ kind, title, way, count, clears }) => (
              <tr key={kind}>
                <th scope="row">
                  <Link to="/rounds/$round/settle" params={{ round: head.id }} search={{ kind }} resetScroll={false}>
                    {title}
                  </Link>
                </th>
                <td className="figure">{count}</td>
                <td>
                  <ul className="settle-who">
                    {clears.map((one) => (
                      <li key={one.name}>
                        <Link to="/rounds/$round/settle" params={{ round: head.id }} search={{ kind, who: one.name }} resetScroll={false}>
                          {one.name} {one.count} 处
                        </Link>
                      </li>
                    ))}
                  </ul>
                </td>
                <td className="quiet">{way}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </Wide>
      <p className="actions no-print">
        <CopyButton
          text={settleText(head.title, sheet)}
          what="催办文字"
          isPrimary
          copied="已复制，到群里粘贴即可"
          byHand="复制不了，请从上表手工选取"
        />
        {head.may.includes('reminder.send') && (
          <Link to="/rounds/$round/reminders" params={{ round: head.id }} className="button">
            去催办
          </Link>
        )}
      </p>
    </section>
  )
}
