import type { TestStands } from '../../../../server/fieldTestApi.ts'
import type { MarkState } from '../../../components/StateMark.tsx'

interface Stand {
  readonly word: string
  readonly mark: MarkState
}

/** How far a test is, in a word and a mark. 实测进度 */
export const STANDS: Readonly<Record<TestStands, Stand>> = {
  ready: { word: '可以办', mark: 'open' },
  waiting: { word: '等待', mark: 'undecided' },
  'to-conclude': { word: '待写结论', mark: 'review' },
  overdue: { word: '逾期', mark: 'cantTell' },
  concluded: { word: '已有结论', mark: 'answered' },
  dropped: { word: '已取消', mark: 'inapplicable' },
}

/** Is there something left to be done or waited for? 是否未结 */
export const isOpen = (stands: TestStands): boolean => stands !== 'concluded' && stands !== 'dropped'
