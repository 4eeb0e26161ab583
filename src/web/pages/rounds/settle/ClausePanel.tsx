import { useState } from 'react'
import type { RoundHead } from '../../../../server/routes/roundHead.ts'
import type { ClauseSheet, SettlingSheet } from '../../../../server/settlingApi.ts'
import { send } from '../../../ask.ts'
import { AreaField } from '../../../components/form/Field.tsx'
import { ReasonDialog } from '../../../components/form/ReasonDialog.tsx'
import { formatInstant } from '../../../instants.ts'
import { roundPath } from '../roundQueries.ts'

interface ClausePanelProps {
  readonly head: RoundHead
  readonly sheet: SettlingSheet
}

/** What the notice says and no rule expresses: how a person decided it in this round. 要由人裁定的条文 */
export function ClausePanel({ head, sheet }: ClausePanelProps) {
  const [deciding, setDeciding] = useState<ClauseSheet | null>(null)
  const [decision, setDecision] = useState('')
  if (sheet.clauses.length === 0) return null
  const open = sheet.clauses.filter(({ cleared }) => cleared === null).length
  return (
    <section className="panel" aria-label="要由人裁定的条文" id="clauses">
      <h2>
        要由人裁定的条文<span className="quiet small">{open === 0 ? '都已裁定' : `${String(open)} 条等裁定`}</span>
      </h2>
      <p className="quiet">这些话方案没有写成规则，程序不替人决定。写下本批次怎样处理，定稿时一并存档。</p>
      <ul className="settle-clauses">
        {sheet.clauses.map((clause) => (
          <li key={clause.key}>
            <p>
              <span className="quiet">{clause.place}：</span>“{clause.text}”
            </p>
            {clause.cleared && (
              <p>
                ✓ {clause.cleared.decision}
                <span className="quiet small">
                  （{clause.cleared.why}。{clause.cleared.byName} <span className="date">{formatInstant(clause.cleared.at)}</span>）
                </span>
              </p>
            )}
            {head.may.includes('settle.clear') && (
              <p className="actions no-print">
                <button
                  type="button"
                  className="button"
                  onClick={() => {
                    setDecision(clause.cleared?.decision ?? '')
                    setDeciding(clause)
                  }}
                >
                  {clause.cleared ? '改' : '裁定'}
                </button>
              </p>
            )}
          </li>
        ))}
      </ul>
      {deciding && (
        <ReasonDialog
          title="裁定条文"
          submit="记下裁定"
          act={(why) => send('POST', `${roundPath(head.id)}/clearings`, { key: deciding.key, decision: decision.trim(), why })}
          changes={[['rounds', head.id]]}
          isReady={decision.trim().length > 1}
          onClose={() => setDeciding(null)}
        >
          <p>
            {deciding.place}：“{deciding.text}”
          </p>
          <AreaField label="本批次怎样处理" value={decision} onChange={setDecision} required />
          <p className="quiet">要改得分的，请到评分台人工裁定；这里只记下怎样处理。</p>
        </ReasonDialog>
      )}
    </section>
  )
}
