import { useState } from 'react'
import type { RoundSheet } from '../../api.ts'
import { StandingTable } from '../standings/StandingTable.tsx'

/** The whole ranking as it would be, folded until asked for. 改后的全部排名 */
export function WholeRanking({ round, programme }: { readonly round: RoundSheet; readonly programme: string }) {
  const [isOpen, setOpen] = useState(false)
  return (
    <section className="whole-ranking">
      <button type="button" className="button" aria-expanded={isOpen} onClick={() => setOpen(!isOpen)}>
        {isOpen ? '收起改后的全部排名' : '看改后的全部排名'}
      </button>
      {isOpen && <p className="quiet small">点单位名称打开的是正式得分表，不带这里的改动。</p>}
      {isOpen &&
        round.tables.map((table) => (
          <section key={table.name} className="panel standings">
            <h2>{table.name}（试算）</h2>
            <StandingTable table={table} programme={programme} gradeNames={round.gradeNames} />
          </section>
        ))}
    </section>
  )
}
