import type { TestLine, TestList, TestStands } from '../../../../server/fieldTestApi.ts'
import { isOpen } from './standsInWords.ts'
import type { TestsSearch, TestsShownAs } from './testsSearch.ts'

/** Who makes tests sees his own first, and those that nobody was named for. 看谁的 */
export const MINE = 'mine'
export const NOBODY = 'nobody'
/** Whoever. */
export const ANYBODY = 'all'

const SHOWN: Readonly<Record<TestsShownAs, (one: TestLine) => boolean>> = {
  open: ({ stands }) => isOpen(stands),
  today: (one) => isOpen(one.stands) && (one.isToday || one.stands === 'overdue'),
  overdue: ({ stands }) => stands === 'overdue',
  'to-conclude': ({ stands }) => stands === 'to-conclude',
  waiting: ({ stands }) => stands === 'waiting',
  concluded: ({ stands }) => stands === 'concluded',
  all: () => true,
}

/** What presses first, then by the day until which. */
const ORDER: readonly TestStands[] = ['overdue', 'to-conclude', 'ready', 'waiting', 'concluded', 'dropped']

const NO_DAY = '~'

const byPress = (a: TestLine, b: TestLine): number =>
  ORDER.indexOf(a.stands) - ORDER.indexOf(b.stands) ||
  ((a.due ?? NO_DAY) < (b.due ?? NO_DAY) ? -1 : Number((a.due ?? NO_DAY) > (b.due ?? NO_DAY)))

/** Whose tests are listed where the address does not say. 默认看谁的 */
export const personOf = ({ person }: TestsSearch, { may }: TestList['reader']): string =>
  person ?? (may.record && !may.plan ? MINE : ANYBODY)

function isOf(whose: string, reader: TestList['reader']): (one: TestLine) => boolean {
  if (whose === ANYBODY) return () => true
  if (whose === NOBODY) return ({ person }) => person === null
  if (whose === MINE) return ({ person }) => person === null || person === reader.person
  return ({ person }) => person === whose
}

/** The tests of somebody, of a unit, of a plan, however they stand. 筛选实测 */
export function testsOf({ tests, reader }: TestList, search: TestsSearch): readonly TestLine[] {
  const isHis = isOf(personOf(search, reader), reader)
  return tests.filter(
    (one) =>
      isHis(one) && (search.unit === undefined || one.unit === search.unit) && (search.plan === undefined || one.plan === search.plan),
  )
}

/** Those of them that are shown as something, the most pressing first. 列出实测 */
export const shownAs = (tests: readonly TestLine[], show: TestsShownAs): readonly TestLine[] => tests.filter(SHOWN[show]).sort(byPress)

/** What somebody does next after a test: the most pressing of his that he can do now. 下一项 */
export const nextTest = (list: TestList, after: string): TestLine | undefined =>
  shownAs(testsOf(list, list.reader.may.record ? { person: MINE } : {}), 'today').find(({ id }) => id !== after)
