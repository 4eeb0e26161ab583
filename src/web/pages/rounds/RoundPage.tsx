import { useParams } from '@tanstack/react-router'
import { RoundFrame } from './RoundFrame.tsx'

/** Where a round stands: its stages, how far it is, and what waits. 批次概况 */
export function RoundPage() {
  const { round } = useParams({ from: '/rounds/$round' })
  return (
    <RoundFrame round={round} title="概况">
      {null}
    </RoundFrame>
  )
}
