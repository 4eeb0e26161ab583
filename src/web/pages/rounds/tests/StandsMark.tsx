import type { TestStands } from '../../../../server/fieldTestApi.ts'
import { StateMark } from '../../../components/StateMark.tsx'
import { STANDS } from './standsInWords.ts'

/** 实测进度 */
export function StandsMark({ stands }: { readonly stands: TestStands }) {
  const { word, mark } = STANDS[stands]
  return (
    <span className="test-stands" data-stands={stands}>
      <StateMark state={mark} /> {word}
    </span>
  )
}
