import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { EvidencePreview } from '../../components/evidence/EvidencePreview.tsx'
import { evidenceQuery } from '../../components/evidence/evidenceQueries.ts'

interface EvidenceProofProps {
  readonly id: string
  readonly round: string
  readonly unit: string
}

/** A piece of evidence by its name, to be looked at where one stands. 佐证链接 */
export function EvidenceProof({ id, round, unit }: EvidenceProofProps) {
  const { data } = useQuery(evidenceQuery({ round, unit }))
  const [isShown, setShown] = useState(false)
  const found = data?.evidence.find((one) => one.id === id)
  if (!found) return '佐证材料'
  const name = found.file?.name ?? found.link?.title ?? '佐证材料'
  return (
    <>
      <button type="button" className="link no-print" onClick={() => setShown(true)} aria-label={`预览“${name}”`}>
        {name}
      </button>
      <span className="print-only">{name}</span>
      {found.withdrawn && <span className="quiet small">（已撤回）</span>}
      {isShown && <EvidencePreview evidence={found} onClose={() => setShown(false)} />}
    </>
  )
}
