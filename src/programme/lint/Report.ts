import type { IssueList } from '../IssueList.ts'
import type { Places } from '../Places.ts'
import type { ProgrammeView } from '../views/ProgrammeView.ts'

/** What is said of one place. */
interface Remark {
  readonly code: string
  readonly message: string
  readonly remedy: string
}

/** Puts what the looks find, each at its place, beside what reading has found. 检查记录 */
export class Report {
  readonly #places: Places
  readonly #errors: IssueList
  readonly #warnings: IssueList

  constructor(places: Places, errors: IssueList, warnings: IssueList) {
    this.#places = places
    this.#errors = errors
    this.#warnings = warnings
  }

  error(thing: object, key: string, { code, message, remedy }: Remark): void {
    this.#errors.add(this.#places.place(thing, key), code, message, remedy)
  }

  warn(thing: object, key: string, { code, message, remedy }: Remark): void {
    this.#warnings.add(this.#places.place(thing, key), code, message, remedy)
  }

  /** An error until a reading decides the place; then a warning that names it. */
  unlessRead(readings: readonly string[], thing: object, key: string, remark: Remark): void {
    if (readings.length === 0) this.error(thing, key, remark)
    else
      this.warn(thing, key, { ...remark, message: `${remark.message}（已按口径${readings.join('、')}处理）`, remedy: '请确认口径仍然适用' })
  }
}

/** One look at the whole programme, for one kind of mistake. 一项检查 */
export type Look = (view: ProgrammeView, report: Report) => void
