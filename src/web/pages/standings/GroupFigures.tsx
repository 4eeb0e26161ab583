import type { ReactNode } from 'react'
import type { StandingSheet } from '../../api.ts'
import { Distribution } from './Distribution.tsx'
import { SeparatingTable } from './SeparatingTable.tsx'

interface GroupFiguresProps {
  readonly table: StandingSheet
  readonly programme: string
  /** What more there is to say of its indicators. */
  readonly children?: ReactNode
}

/** A group in figures: its middle, how its totals lie, and what tells its units apart. 组内分析 */
export function GroupFigures({ table, programme, children }: GroupFiguresProps) {
  const { figures, name } = table
  if (!figures) return <p className="quiet">这个方案不计分，没有得分可以比较。</p>
  return (
    <div className="group-figures">
      <section aria-label={`${name}得分分布`}>
        <h3>得分分布</h3>
        <dl className="key-figures">
          <div>
            <dt>中位数</dt>
            <dd>{figures.median.text}</dd>
          </div>
          <div>
            <dt>最高</dt>
            <dd>{figures.highest}</dd>
          </div>
          <div>
            <dt>最低</dt>
            <dd>{figures.lowest}</dd>
          </div>
        </dl>
        <Distribution figures={figures} />
        <p className="quiet small">
          横向是分数段（含下限，不含上限；最后一段含上限），数字是单位数。还有待核的单位按已确定的得分计，画斜线。
        </p>
      </section>
      <section>
        <h3>失分最多、差距最大的指标</h3>
        <SeparatingTable rows={figures.rows} programme={programme} group={name} />
        <p className="quiet small">只算已经确定的失分；最低–最高是各单位在这一项的得分。</p>
        {children}
      </section>
    </div>
  )
}
