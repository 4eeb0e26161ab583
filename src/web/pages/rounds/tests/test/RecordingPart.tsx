import { proofRef } from '../../../../../model/Proof.ts'
import type { TestPage } from '../../../../../server/fieldTestApi.ts'
import { EvidenceBox } from '../../../../components/evidence/EvidenceBox.tsx'
import { CheckField } from '../../../../components/form/Field.tsx'
import type { TestPlace } from '../testQueries.ts'
import type { Recordings } from './useRecordings.ts'

interface RecordingPartProps {
  readonly place: TestPlace
  readonly page: TestPage
  readonly recordings: Recordings
}

/** Recordings, photographs and scans, and which of them belong to what is being noted. 录音和扫描件 */
export function RecordingPart({ place: { round, unit }, page, recordings: { free, chosen, choose } }: RecordingPartProps) {
  return (
    <details className="test-recordings">
      <summary>录音、照片、扫描件{chosen.length > 0 && `（附 ${String(chosen.length)} 份）`}</summary>
      <EvidenceBox round={round} unit={unit} check={page.plan.check} object={page.line.object} side="assessing" compact />
      {free.map((one) => {
        const name = one.file?.name ?? one.link?.title ?? '佐证材料'
        return (
          <CheckField
            key={one.id}
            label={`附在这一条记录上：${name}`}
            checked={chosen.includes(proofRef('evidence', one.id))}
            onChange={(isChosen) => choose(one.id, isChosen)}
          />
        )
      })}
    </details>
  )
}
