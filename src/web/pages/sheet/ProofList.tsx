import { Fragment, lazy, Suspense } from 'react'
import { readProof } from '../../../model/Proof.ts'
import { useResultsPlace } from '../standings/ResultsPlace.ts'

/** Loaded where a sheet has one. */
const EvidenceProof = lazy(() => import('./EvidenceProof.tsx').then(({ EvidenceProof: component }) => ({ default: component })))

/** What an answer rests on: words as they were written, files and addresses to be looked at. 佐证 */
export function ProofList({ proof }: { readonly proof: readonly string[] }) {
  const place = useResultsPlace()
  if (proof.length === 0) return <span className="quiet">—</span>
  return proof.map((text, at) => {
    const one = readProof(text)
    return (
      <Fragment key={at}>
        {at > 0 && '；'}
        {one.kind === 'text' ? (
          one.text
        ) : one.kind === 'evidence' && place && place.unit !== null ? (
          <Suspense fallback="佐证材料">
            <EvidenceProof id={one.id} round={place.round} unit={place.unit} />
          </Suspense>
        ) : one.kind === 'test' ? (
          <TestProof isLinked={place !== null && place.unit !== null} />
        ) : (
          '佐证材料'
        )}
      </Fragment>
    )
  })
}

/** The tests stand below the sheet of a unit in a round. */
function TestProof({ isLinked }: { readonly isLinked: boolean }) {
  return isLinked ? <a href="#unit-tests">实测记录</a> : '实测记录'
}
