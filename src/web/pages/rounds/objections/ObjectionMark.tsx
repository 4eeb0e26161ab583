import { objectionStateInWords, type ObjectionState } from '../../../../model/Settling.ts'

const SHAPES: Readonly<Record<ObjectionState, string>> = {
  drafted: '○',
  filed: '◐',
  accepted: '●',
  partly: '◑',
  refused: '✕',
  withdrawn: '⊘',
  dismissed: '⊘',
}

/** What became of an objection, by shape, word and colour. 异议状态 */
export function ObjectionMark({ state, late = false }: { readonly state: ObjectionState; readonly late?: boolean }) {
  return (
    <span className="objection-mark" data-state={state}>
      <span aria-hidden="true">{SHAPES[state]}</span> {objectionStateInWords(state)}
      {late && '（逾期）'}
    </span>
  )
}
