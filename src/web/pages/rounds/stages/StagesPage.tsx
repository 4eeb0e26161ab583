import { useQuery } from '@tanstack/react-query'
import { useParams } from '@tanstack/react-router'
import { Loaded } from '../../../components/Loaded.tsx'
import { RoundFrame } from '../RoundFrame.tsx'
import { AssignmentsPart } from './AssignmentsPart.tsx'
import { stagesQuery } from './stageQueries.ts'
import { StageTable } from './StageTable.tsx'

/** 阶段和分工: when what is open, for whom longer, and who assesses what. */
export function StagesPage() {
  const { round } = useParams({ from: '/rounds/$round/stages' })
  const query = useQuery(stagesQuery(round))
  return (
    <RoundFrame
      round={round}
      title="阶段和分工"
      lead="到了开始时间自动开放，到了截止时间自动关上。要改期、给单位延期，或者调整由谁来评，在这里办。"
    >
      {({ may }) => {
        const manages = may.includes('round.manage')
        return (
          <>
            <Loaded query={query}>{(sheet) => <StageTable round={round} sheet={sheet} manages={manages} />}</Loaded>
            {manages && <AssignmentsPart round={round} />}
          </>
        )
      }}
    </RoundFrame>
  )
}
