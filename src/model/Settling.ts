/** When a round is settled: before the units are heard, and after the last objection. 定稿的种类 */
export const SNAPSHOT_KINDS = ['feedback', 'final'] as const

export type SnapshotKind = (typeof SNAPSHOT_KINDS)[number]

const SNAPSHOT_WORDS: Readonly<Record<SnapshotKind, string>> = { feedback: '反馈前定稿', final: '最终定稿' }

export const snapshotKindInWords = (kind: SnapshotKind): string => SNAPSHOT_WORDS[kind]

/** What units are shown of the others when they are heard; by default nothing. 反馈时公开的范围 */
export interface FeedbackShows {
  /** Its own place and grade. */
  readonly place: boolean
  /** Of its neighbours: nothing, places and grades, or points too. */
  readonly others: 'none' | 'places' | 'points'
}

/** What became of an objection. 异议的状态 */
export const OBJECTION_STATES = ['drafted', 'filed', 'accepted', 'partly', 'refused', 'withdrawn', 'dismissed'] as const

export type ObjectionState = (typeof OBJECTION_STATES)[number]

const OBJECTION_WORDS: Readonly<Record<ObjectionState, string>> = {
  drafted: '草稿',
  filed: '待复核',
  accepted: '采纳',
  partly: '部分采纳',
  refused: '不予采纳',
  withdrawn: '已撤回',
  dismissed: '不予受理',
}

export const objectionStateInWords = (state: ObjectionState): string => OBJECTION_WORDS[state]

/** How much of a result is made public, each with all of the one before. 公布的范围 */
export const PUBLICATION_LEVELS = ['grades', 'ranking', 'cards'] as const

export type PublicationLevel = (typeof PUBLICATION_LEVELS)[number]

const LEVEL_WORDS: Readonly<Record<PublicationLevel, string>> = {
  grades: '只公布等次',
  ranking: '公布得分和排名',
  cards: '公布得分、排名和各单位评分表',
}

export const publicationLevelInWords = (level: PublicationLevel): string => LEVEL_WORDS[level]

/** How a test is done. 实测方式 */
export const TEST_METHODS = ['telephone', 'letter', 'visit'] as const

export type TestMethod = (typeof TEST_METHODS)[number]

const METHOD_WORDS: Readonly<Record<TestMethod, string>> = { telephone: '电话', letter: '信函（依申请公开）', visit: '现场' }

export const testMethodInWords = (method: TestMethod): string => METHOD_WORDS[method]
