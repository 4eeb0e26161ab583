import { queryOptions } from '@tanstack/react-query'
import type { TestChoices, TestList, TestPage, TestsShown } from '../../../../server/fieldTestApi.ts'
import { ask } from '../../../ask.ts'
import { roundPath } from '../roundQueries.ts'

/** Which test of which unit. 哪一项实测 */
export interface TestPlace {
  readonly round: string
  readonly unit: string
  readonly test: string
}

const unitPath = ({ round, unit }: Pick<TestPlace, 'round' | 'unit'>): string =>
  `${roundPath(round)}/units/${encodeURIComponent(unit)}/tests`

/** Where the interface has a test. 实测的地址 */
export const testPath = (place: TestPlace): string => `${unitPath(place)}/${encodeURIComponent(place.test)}`

/** Where it has the plans. 实测计划的地址 */
export const plansPath = (round: string): string => `${roundPath(round)}/test-plans`

/** 批次的实测 */
export const testsQuery = (round: string) =>
  queryOptions({ queryKey: ['rounds', round, 'tests'], queryFn: ({ signal }) => ask<TestList>(`${roundPath(round)}/tests`, signal) })

/** What a plan can be made of. 计划的选项 */
export const testChoicesQuery = (round: string) =>
  queryOptions({
    queryKey: ['rounds', round, 'test-choices'],
    queryFn: ({ signal }) => ask<TestChoices>(`${plansPath(round)}/choices`, signal),
  })

/** 一项实测 */
export const testQuery = (place: TestPlace) =>
  queryOptions({
    queryKey: ['rounds', place.round, 'units', place.unit, 'tests', place.test],
    queryFn: ({ signal }) => ask<TestPage>(testPath(place), signal),
  })

/** What a unit reads of the tests that were made of it. 单位看到的实测 */
export const shownTestsQuery = (place: Pick<TestPlace, 'round' | 'unit'>) =>
  queryOptions({
    queryKey: ['rounds', place.round, 'units', place.unit, 'tests'],
    queryFn: ({ signal }) => ask<TestsShown>(unitPath(place), signal),
  })

/** What is out of date when something was done in a test. 要刷新的内容 */
export const changedByTest = ({ round, unit }: Pick<TestPlace, 'round' | 'unit'>) =>
  [['rounds', round, 'tests'], ['rounds', round, 'units', unit], ['home']] as const

/** What is out of date when a plan was made or changed. 要刷新的内容 */
export const changedByPlan = (round: string) => [['rounds', round], ['home']] as const
