import { useEffect, useState } from 'react'
import type { Change } from '../../../engine/whatIf/Change.ts'
import type { RoundFactsSheet } from '../../api.ts'
import { present } from '../../search.ts'
import { useIsHere } from '../../useIsHere.ts'
import { useTitle } from '../../useTitle.ts'
import '../../styles/whatIf.css'
import { addressOf, changesFrom } from './changesInAddress.ts'
import { useTrial } from './trial/useTrial.ts'
import type { WhatIfSearch } from './whatIfSearch.ts'
import { Workbench } from './Workbench.tsx'

export const TRIAL_TITLE = '改一个答案看看'

interface TrialBodyProps {
  readonly data: RoundFactsSheet
  readonly search: WhatIfSearch
  /** Writes into the address what is tried; `true`: in place of what stood there. */
  readonly onSearch: (search: WhatIfSearch, isSame: boolean) => void
}

/** What is tried, and what it does; nothing of it is kept. 试算 */
export function TrialBody({ data, search, onSearch }: TrialBodyProps) {
  const { facts } = data
  const { unit: asked, changes: address, at, find } = search
  const [changes, setChanges] = useState(() => changesFrom(address))
  const unitOf = (id: string | undefined) => facts.units.find(({ unit }) => unit.id === id)?.unit
  const known = unitOf(asked)
  const [isWhole, setWhole] = useState(false)
  const trial = useTrial(data, known?.id, changes, isWhole)
  const { outcome } = trial
  const unit = unitOf(trial.unit)
  useTitle(unit && outcome ? `${TRIAL_TITLE}：${unit.name}` : TRIAL_TITLE)

  const isHere = useIsHere()
  const chosen = known === undefined ? trial.start : null
  useEffect(() => {
    if (chosen !== null && isHere()) onSearch({ ...search, unit: chosen }, true)
  }, [chosen, search, onSearch, isHere])

  const change = (next: readonly Change[]) => {
    setChanges(next)
    onSearch(present({ ...search, changes: addressOf(next) }), true)
  }
  const choose = (id: string) => onSearch(present({ ...search, unit: id, at: undefined, find: undefined }), false)
  return (
    <>
      <p className="local">
        <strong>只在本机试算，不改变结果。</strong>什么也不保存，改动只写在网址里。
      </p>
      {trial.fault !== null && (
        <div className="notice-box" role="alert">
          <p>试算没有算出来，正式结果不受影响。请刷新再试；仍然不行，请把下面这句话发给维护人员。</p>
          <p>
            <code>{trial.fault}</code>
          </p>
        </div>
      )}
      {unit && outcome ? (
        <Workbench
          key={unit.id}
          data={data}
          unit={unit}
          outcome={outcome}
          trial={trial}
          changes={changes}
          at={at}
          isFinding={find === true}
          onChange={change}
          onChoose={choose}
          isWhole={isWhole}
          onWhole={setWhole}
        />
      ) : (
        trial.fault === null && <Opening opening={trial.opening} />
      )}
    </>
  )
}

function Opening({ opening }: { readonly opening: { readonly scored: number; readonly units: number } | null }) {
  const { scored = 0, units = 0 } = opening ?? {}
  return (
    <div className="loading" role="status">
      {units === 0 ? <span className="loading-bar" aria-hidden="true" /> : <progress value={scored} max={units} aria-label="已算的单位" />}
      正在本机重算{units === 0 ? '……' : `：${scored} / ${units} 个单位`}
    </div>
  )
}
