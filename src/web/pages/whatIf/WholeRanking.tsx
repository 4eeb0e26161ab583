import type { RoundSheet } from '../../api.ts'
import { StandingTable } from '../standings/StandingTable.tsx'

interface WholeRankingProps {
  /** Null until it has been composed. */
  readonly round: RoundSheet | null
  readonly programme: string
  readonly isOpen: boolean
  readonly onOpen: (isOpen: boolean) => void
}

/** The whole ranking as it would be, folded until asked for. 改后的全部结果 */
export function WholeRanking({ round, programme, isOpen, onOpen }: WholeRankingProps) {
  return (
    <section className="whole-ranking">
      <button type="button" className="button" aria-expanded={isOpen} onClick={() => onOpen(!isOpen)}>
        {isOpen ? '收起全部单位改后的结果' : '看全部单位改后的结果'}
      </button>
      {isOpen && <p className="quiet small">点单位名称打开的是正式得分表，不带这里的改动。</p>}
      {isOpen &&
        round?.tables.map((table) => (
          <section key={table.name} className="panel standings">
            <h2>{table.name}（试算）</h2>
            <StandingTable table={table} programme={programme} gradeNames={round.gradeNames} />
          </section>
        ))}
    </section>
  )
}
