import { useState } from 'react'
import type { ShownProposal } from '../../../api.ts'
import { send } from '../../../ask.ts'
import { ReasonDialog } from '../../../components/form/ReasonDialog.tsx'
import { formatInstant } from '../../../instants.ts'

interface ProposalsProps {
  readonly round: string
  readonly proposals: readonly ShownProposal[]
  readonly mayDecide: boolean
}

/** What is proposed and not decided, and what became of the others. 适用范围提议 */
export function Proposals({ round, proposals, mayDecide }: ProposalsProps) {
  const [deciding, setDeciding] = useState<{ readonly proposal: ShownProposal; readonly accept: boolean } | null>(null)
  if (proposals.length === 0) return null
  const open = proposals.filter(({ decision }) => decision === null)
  const decided = proposals.filter(({ decision }) => decision !== null)
  return (
    <section className="panel" aria-label="提议">
      <h2>
        提议<span className="quiet small">{open.length === 0 ? '都已决定' : `${open.length} 个等决定`}</span>
      </h2>
      <ul className="proposal-list">
        {open.map((one) => (
          <li key={one.id}>
            <Words proposal={one} />
            {mayDecide && (
              <span className="actions">
                <button type="button" className="button" onClick={() => setDeciding({ proposal: one, accept: true })}>
                  采纳
                </button>
                <button type="button" className="button" onClick={() => setDeciding({ proposal: one, accept: false })}>
                  不采纳
                </button>
              </span>
            )}
          </li>
        ))}
      </ul>
      {decided.length > 0 && (
        <details>
          <summary>已决定的 {decided.length} 个</summary>
          <ul className="proposal-list">
            {decided.map((one) => (
              <li key={one.id}>
                <Words proposal={one} />
                <p className="small">
                  {one.decision === 'accepted' ? '已采纳' : '没有采纳'}：{one.decidedWhy}（{one.decidedBy}{' '}
                  <span className="date">{formatInstant(one.decidedAt ?? '')}</span>）
                </p>
              </li>
            ))}
          </ul>
        </details>
      )}
      {deciding && (
        <ReasonDialog
          title={deciding.accept ? '采纳提议' : '不采纳提议'}
          submit={deciding.accept ? '采纳' : '不采纳'}
          act={(why) => send('POST', `/api/proposals/${encodeURIComponent(deciding.proposal.id)}/decide`, { accept: deciding.accept, why })}
          changes={[['rounds', round]]}
          onClose={() => setDeciding(null)}
        >
          <Words proposal={deciding.proposal} />
          <p>{deciding.accept ? '采纳后适用范围马上改，这个单位的得分重算。' : '不采纳的照常考核，理由提议人看得到。'}</p>
        </ReasonDialog>
      )}
    </section>
  )
}

function Words({ proposal: { unitName, nodeName, applies, why, by, at } }: { readonly proposal: ShownProposal }) {
  return (
    <p>
      <strong>
        {unitName}：“{nodeName}”{applies ? '应当适用' : '不适用'}
      </strong>
      。{why}
      <span className="quiet small">
        （{by} <span className="date">{formatInstant(at)}</span>）
      </span>
    </p>
  )
}
