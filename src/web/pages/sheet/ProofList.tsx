import { Fragment, lazy, Suspense } from 'react'
import { readProof } from '../../../model/Proof.ts'
import { PathLink } from '../../components/PathLink.tsx'
import { useResultsPlace, type ResultsPlace } from '../standings/ResultsPlace.ts'

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
          <TestProof id={one.id} place={place} />
        ) : (
          '佐证材料'
        )}
      </Fragment>
    )
  })
}

/** Who assesses reads the test itself; the unit what stands of it below its sheet. */
function TestProof({ id, place }: { readonly id: string; readonly place: ResultsPlace | null }) {
  if (!place || place.unit === null) return '实测记录'
  const path = ['rounds', place.round, 'tests', place.unit, id].map((part) => `/${encodeURIComponent(part)}`).join('')
  return place.mayAssess ? <PathLink path={path}>实测记录</PathLink> : <a href="#unit-tests">实测记录</a>
}
