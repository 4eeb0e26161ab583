import { OutsideAddress } from '../OutsideAddress.tsx'
import { CONFIDENCE_WORDS } from './confidenceWords.ts'
import type { Proposed } from './matchState.ts'

interface ProposalItemProps {
  readonly proposal: Proposed
  /** The key that takes it. */
  readonly number: number
  /** Somebody has said that it is this. */
  readonly isNow: boolean
  readonly isBusy: boolean
  readonly onTake: () => void
}

/** An address that may be the column, with what speaks for it and against it. 建议的网址 */
export function ProposalItem({ proposal, number, isNow, isBusy, onTake }: ProposalItemProps) {
  const { url, title, crumbs, confidence, why } = proposal
  return (
    <li className="proposal" data-is={confidence} data-now={isNow || undefined}>
      <div className="proposal-head">
        <span className="proposal-sure" data-is={confidence}>
          {CONFIDENCE_WORDS[confidence]}
        </span>
        <strong>{title === '' ? '（页面没有标题）' : title}</strong>
        {crumbs.length > 0 && <span className="quiet small">{crumbs.join(' › ')}</span>}
      </div>
      <p>
        <OutsideAddress url={url} what={title} />
      </p>
      <ul className="proposal-why small">
        {why.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
      <div className="actions">
        <button type="button" className={confidence === 'sure' ? 'button primary' : 'button'} disabled={isBusy || isNow} onClick={onTake}>
          {isNow ? '已确认是这个' : '是这个'} {!isNow && <kbd aria-hidden="true">{number}</kbd>}
        </button>
      </div>
    </li>
  )
}
