import { useParams, useSearch } from '@tanstack/react-router'
import type { ActionId } from '../../../permissions/actions.ts'
import { useMe } from '../../me.ts'
import { RoundFrame } from '../rounds/RoundFrame.tsx'
import { AcrossDesk } from './AcrossDesk.tsx'
import { DownDesk } from './DownDesk.tsx'
import { useKeyQueue } from './useDeskKeys.ts'
import '../../styles/desk.css'
import '../../styles/deskTable.css'
import '../../styles/deskPanel.css'

/** Where the checks of a round are answered: an indicator across its units, or a unit down its card. 评分台 */
export function DeskPage() {
  const { round } = useParams({ from: '/rounds/$round/score' })
  const search = useSearch({ from: '/rounds/$round/score' })
  const keys = useKeyQueue()
  const me = useMe()
  const person = me?.person?.id ?? ''
  return (
    <RoundFrame round={round} title="评分" lead={(head) => whatToDo(head.may)}>
      {search.unit === undefined ? (
        <AcrossDesk round={round} person={person} search={search} keys={keys} />
      ) : (
        <DownDesk round={round} person={person} unit={search.unit} search={search} keys={keys} />
      )}
    </RoundFrame>
  )
}

/** What whoever sits here is to do, in a sentence. */
function whatToDo(may: readonly ActionId[]): string {
  if (may.includes('answer.assess'))
    return '一行一个单位：看过自评和佐证选答案，按 Enter 照自评确认并到下一个。答一处存一处，得分随时算出。'
  if (may.includes('answer.test'))
    return '请按方案的测评要求逐个单位核对，选出看到的结果，在右边附上截图；答一处存一处，按 Enter 到下一个。'
  if (may.includes('answer.judge')) return '请逐个单位独立打分，只看得到您自己的分；答一处存一处。'
  return '这里可以查看各单位的答案和依据；您的职责不作答。'
}
