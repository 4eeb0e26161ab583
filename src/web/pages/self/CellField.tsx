import { useState } from 'react'
import { saidInWords } from '../../../model/saidInWords.ts'
import { StatedAnswer } from '../../components/answer/StatedAnswer.tsx'
import { EvidenceBox } from '../../components/evidence/EvidenceBox.tsx'
import { formatMoment } from '../../dates.ts'
import { formatInstant } from '../../instants.ts'
import type { SelfCell } from '../../api.ts'
import type { Drafts } from './drafts/useDrafts.ts'
import type { SelfPlace } from './selfQueries.ts'
import { cellAnchor } from './selfSearch.ts'

interface CellFieldProps {
  readonly place: SelfPlace
  readonly cell: SelfCell
  readonly asOf: string
  readonly drafts: Drafts
  readonly disabled: boolean
  /** Evidence is asked for here, and lies open. */
  readonly asksEvidence: boolean
}

/** One check: what was known before, the answer, what is wrong with it, and its evidence. 自查的一格 */
export function CellField({ place, cell, asOf, drafts, disabled, asksEvidence }: CellFieldProps) {
  const { check, object, known } = cell
  const said = drafts.saidOf(cell)
  const label = object === '' ? check.ask : `${check.ask}（${object}）`
  // What is being typed is not yet looked at.
  const faults = said === cell.said ? cell.faults : []
  return (
    <div className="self-cell" id={cellAnchor({ check: check.id, object })} data-filled={said.state !== 'cleared'}>
      <h4>{label}</h4>
      {check.method !== undefined && <p className="quiet small">{check.method}</p>}
      {known.length > 0 && (
        <ul className="self-known small">
          {known.map((one) => (
            <li key={`${one.lane}${one.round}`}>
              {one.round === '' ? (one.lane === 'probe' ? '系统已看到' : '已导入') : `“${one.round}”填的`}：
              {saidInWords(check, { state: one.state, value: one.value, why: null })}
              <span className="quiet">
                （{one.by}，{formatMoment(one.at)}）
              </span>
              {!disabled && said.state === 'cleared' && (
                <button
                  type="button"
                  className="link"
                  onClick={() => drafts.change(cell, { state: one.state, value: one.value, why: null })}
                >
                  照此填写
                </button>
              )}
            </li>
          ))}
        </ul>
      )}
      <StatedAnswer
        check={check}
        said={said}
        label={label}
        asOf={asOf}
        size="touch"
        drafting
        rowPrefix="自查"
        mayDeclareNone={cell.mayDeclareNone}
        disabled={disabled}
        onChange={(next) => drafts.change(cell, next)}
      />
      {faults.map((fault) => (
        <p key={fault} className="number-fault small" role="alert">
          {fault}
        </p>
      ))}
      <Conflict cell={cell} drafts={drafts} />
      <CellEvidence place={place} cell={cell} wants={asksEvidence ? cell.wants : null} disabled={disabled} />
    </div>
  )
}

function Conflict({ cell, drafts }: Pick<CellFieldProps, 'cell' | 'drafts'>) {
  const theirs = drafts.theirsOf(cell)
  if (!theirs) return null
  return (
    <div className="fault" role="alert">
      <p>
        {theirs.by === '' ? '同事' : theirs.by}
        {theirs.at !== '' && ` ${formatInstant(theirs.at).slice(11)} `}在这里填的是“{saidInWords(cell.check, theirs.said)}”，您填的是“
        {saidInWords(cell.check, drafts.saidOf(cell))}”。
      </p>
      <p className="actions">
        <button type="button" className="button" onClick={() => drafts.takeTheirs(cell)}>
          用对方的
        </button>
        <button type="button" className="button" onClick={() => drafts.keepMine(cell)}>
          用我的
        </button>
      </p>
    </div>
  )
}

/** Where evidence is asked for it lies open; else it is there when it is wanted. */
function CellEvidence({
  place,
  cell,
  wants,
  disabled,
}: Pick<CellFieldProps, 'place' | 'cell' | 'disabled'> & { readonly wants: string | null }) {
  const [isOpen, setOpen] = useState(wants !== null || cell.evidence > 0)
  if (!isOpen)
    return disabled ? null : (
      <button type="button" className="link small self-attach" onClick={() => setOpen(true)}>
        附材料
      </button>
    )
  return (
    <div className="self-evidence">
      {wants !== null && <p className="small quiet">材料：{wants}</p>}
      <EvidenceBox {...place} check={cell.check.id} object={cell.object} side="unit" readOnly={disabled} />
    </div>
  )
}
