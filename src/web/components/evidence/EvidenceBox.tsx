import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useEffect, useState } from 'react'
import { Loaded } from '../Loaded.tsx'
import { AddEvidence } from './AddEvidence.tsx'
import { EarlierOffers } from './EarlierOffers.tsx'
import { EvidenceItem } from './EvidenceItem.tsx'
import { EvidencePreview } from './EvidencePreview.tsx'
import { evidenceIn, evidenceQuery, stands, type EvidencePlace } from './evidenceQueries.ts'
import { addUploads, onArrival } from './uploadQueue.ts'
import { UploadList } from './UploadList.tsx'
import { BOX, useIncoming } from './useIncoming.ts'

interface EvidenceBoxProps extends EvidencePlace {
  /** Nothing can be added or withdrawn. */
  readonly readOnly?: boolean
  /** In the lines of a table: without hints and offers. */
  readonly compact?: boolean
}

/**
 * The evidence of one side beside one cell: looked at, added by button, camera, dragging or pasting, used again, withdrawn. 佐证
 *
 * Several may stand on a page; they ask the server once for a unit.
 */
export function EvidenceBox({ readOnly = false, compact = false, ...place }: EvidenceBoxProps) {
  const client = useQueryClient()
  const query = useQuery(evidenceQuery(place))
  const [shown, setShown] = useState<string | null>(null)
  const space = query.data?.space[place.side === 'unit' ? 'unit' : 'own']
  const take = (files: readonly File[]) => addUploads(place, files, space ? space.quota - space.used : Infinity)
  const { box, isOver, drop } = useIncoming(!readOnly, take)
  useEffect(() => onArrival(({ round, unit }) => void client.invalidateQueries({ queryKey: ['rounds', round, 'units', unit] })), [client])
  return (
    <section
      ref={box}
      className={BOX}
      aria-label={place.side === 'unit' ? '单位提交的佐证' : '考核取证材料'}
      data-over={isOver ? 'yes' : undefined}
      data-compact={compact ? 'yes' : undefined}
      {...drop}
    >
      <Loaded query={query}>
        {({ evidence }) => {
          const here = evidenceIn(evidence, place)
          const standing = here.filter(stands)
          const gone = here.filter((one) => !stands(one))
          const at = standing.findIndex(({ id }) => id === shown)
          const one = standing[at]
          return (
            <>
              {standing.length === 0 && (readOnly || !compact) && <p className="quiet small">还没有佐证材料。</p>}
              {standing.length > 0 && (
                <ul className="evidence-list">
                  {standing.map((item) => (
                    <EvidenceItem key={item.id} evidence={item} place={place} readOnly={readOnly} onShow={() => setShown(item.id)} />
                  ))}
                </ul>
              )}
              {gone.length > 0 && (
                <details className="evidence-gone">
                  <summary>已撤回或清除的 {gone.length} 份</summary>
                  <ul className="evidence-list">
                    {gone.map((item) => (
                      <EvidenceItem key={item.id} evidence={item} place={place} readOnly />
                    ))}
                  </ul>
                </details>
              )}
              {one && (
                <EvidencePreview
                  key={one.id}
                  evidence={one}
                  onClose={() => setShown(null)}
                  {...(standing.length > 1
                    ? { place: at + 1, of: standing.length, onTurn: (by) => setShown(standing.at((at + by) % standing.length)?.id ?? null) }
                    : {})}
                />
              )}
            </>
          )
        }}
      </Loaded>
      <UploadList place={place} />
      {!readOnly && (
        <>
          {!compact && <EarlierOffers place={place} />}
          <AddEvidence place={place} compact={compact} onFiles={take} />
        </>
      )}
    </section>
  )
}
