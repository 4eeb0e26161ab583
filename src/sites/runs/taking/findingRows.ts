import type { Instant } from '../../../model/Instant.ts'
import { visitStatusInWords, type Reachability, type VisitStatus } from '../../../model/VisitStatus.ts'
import type { FindingRow } from '../../../store/queries/observations.ts'

/** Whose matter a finding is. */
export interface FindingPlace {
  readonly run: string
  readonly site: string
  readonly person: string
  readonly at: Instant
  readonly newId: () => string
  /** Units that keep a column, or have the site where nobody is named. */
  readonly keepersOf: (column: string | null) => readonly string[]
}

/** What was found of a column; `asked`: nobody has said yet whether the site was rebuilt. */
export interface ColumnFound {
  readonly column: string
  readonly url: string
  readonly status: VisitStatus
  readonly outcome: Reachability
  readonly capture: string
  readonly asked: boolean
}

const PENDING = '；网站有改版迹象，等人确认以后才能判断'

/** One finding for each unit that keeps the column. 栏目可达性的发现 */
export const columnFindings = (place: FindingPlace, columns: readonly ColumnFound[]): readonly FindingRow[] =>
  columns.flatMap(({ column, url, status, outcome, capture, asked }) =>
    place.keepersOf(column).map((unit) => ({
      ...rowOf(place, capture),
      ...{ about: 'site.column-reachable', outcome, unit, column },
      pointer: `${url}：${visitStatusInWords(status)}${asked ? PENDING : ''}`,
    })),
  )

/** One finding for each unit on whose column a broken link stands; of those that are proved. 失效链接的发现 */
export const linkFindings = (
  place: FindingPlace,
  problems: readonly {
    readonly url: string
    readonly from: string
    readonly status: VisitStatus
    readonly outcome: string
    readonly column: string | null
    readonly capture: string | null
  }[],
): readonly FindingRow[] =>
  problems.flatMap(({ url, from, status, outcome, column, capture }) =>
    outcome !== 'failed' || capture === null
      ? []
      : place.keepersOf(column).map((unit) => ({
          ...rowOf(place, capture),
          ...{ about: 'site.link', outcome: 'failed' as const, unit, column },
          pointer: `${url}：${visitStatusInWords(status)}；见于 ${from}`,
        })),
  )

const rowOf = ({ run, site, person, at, newId }: FindingPlace, capture: string) => ({
  ...{ id: newId(), capture, value: null, run, site, person, recordedAt: at },
})
