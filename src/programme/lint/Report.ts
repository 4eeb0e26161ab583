import type { ProgrammeIssue } from '../../model/ProgrammeIssue.ts'
import type { Place, Places } from '../Places.ts'
import type { CheckFindings } from '../ProgrammeCheck.ts'
import type { ProgrammeView } from '../views/ProgrammeView.ts'

/** What is said of one place. */
interface Remark {
  readonly code: string
  readonly message: string
  readonly remedy: string
}

/** Collects what the checks find, each at its place. 检查记录 */
export class Report implements CheckFindings {
  readonly errors: ProgrammeIssue[] = []
  readonly warnings: ProgrammeIssue[] = []
  readonly #places: Places

  constructor(places: Places) {
    this.#places = places
  }

  error(thing: object, key: string, remark: Remark): void {
    this.errors.push(at(this.#places.place(thing, key), remark))
  }

  warn(thing: object, key: string, remark: Remark): void {
    this.warnings.push(at(this.#places.place(thing, key), remark))
  }

  /** An error until a reading decides the place; then a warning that names it. */
  unlessRead(readings: readonly string[], thing: object, key: string, remark: Remark): void {
    if (readings.length === 0) this.error(thing, key, remark)
    else
      this.warn(thing, key, { ...remark, message: `${remark.message}（已按口径${readings.join('、')}处理）`, remedy: '请确认口径仍然适用' })
  }
}

const at = ({ file, line, column }: Place, { code, message, remedy }: Remark): ProgrammeIssue => ({
  file,
  line,
  column,
  code,
  message,
  remedy,
})

/** One look at the whole programme, for one kind of mistake. 一项检查 */
export type Look = (view: ProgrammeView, report: Report) => void
