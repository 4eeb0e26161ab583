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
      {isOpen &&
        round.tables.map((table) => (
          <StandingTable key={table.name} table={table} programme={programme} gradeNames={round.gradeNames} find="" />
        ))}
    </section>
  )
}
