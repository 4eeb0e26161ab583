import { claimStateInWords, type ClaimState } from '../../../../model/Claim.ts'

const SHAPES: Readonly<Record<ClaimState, string>> = { drafted: '○', filed: '◐', accepted: '●', refused: '✕', withdrawn: '⊘' }

/** What became of a claim, by shape, word and colour. 申报状态 */
export function ClaimMark({ state, late = false }: { readonly state: ClaimState; readonly late?: boolean }) {
  return (
    <span className="objection-mark" data-state={state}>
      <span aria-hidden="true">{SHAPES[state]}</span> {claimStateInWords(state)}
      {late && '（逾期）'}
    </span>
  )
}
