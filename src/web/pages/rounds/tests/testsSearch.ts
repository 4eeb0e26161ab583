import { addressText, present } from '../../../search.ts'

/** Which tests are listed. 看哪些实测 */
export const TESTS_SHOWN = ['open', 'today', 'overdue', 'to-conclude', 'waiting', 'concluded', 'all'] as const

export type TestsShownAs = (typeof TESTS_SHOWN)[number]

/** What the page of tests shows. 实测页的筛选 */
export interface TestsSearch {
  readonly show?: TestsShownAs
  /** Whose: `mine`, `nobody`, or a person's id. */
  readonly person?: string
  readonly unit?: string
  readonly plan?: string
  /** A plan that is made (`new`), worded anew or given more numbers, in place of the list. */
  readonly edit?: string
}

/** What an address asks for, anything strange left out. 实测页的地址 */
export const testsSearch = ({ show, person, unit, plan, edit }: Record<string, unknown>): TestsSearch =>
  present({
    show: TESTS_SHOWN.find((one) => one === show),
    person: addressText(person),
    unit: addressText(unit),
    plan: addressText(plan),
    edit: addressText(edit),
  })
