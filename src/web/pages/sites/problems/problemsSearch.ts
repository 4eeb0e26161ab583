import { VISIT_STATUSES, type VisitStatus } from '../../../../model/VisitStatus.ts'
import { present } from '../../../search.ts'

/** Which addresses are shown. */
export interface ProblemsSearch {
  readonly status?: VisitStatus
  /** Only those that are dead. */
  readonly dead?: boolean
  readonly page?: number
}

const isStatus = (value: unknown): value is VisitStatus => typeof value === 'string' && Object.hasOwn(VISIT_STATUSES, value)

export const problemsSearch = ({ status, dead, page }: Record<string, unknown>): ProblemsSearch =>
  present({
    status: isStatus(status) ? status : undefined,
    dead: dead === true ? true : undefined,
    page: typeof page === 'number' && Number.isInteger(page) && page >= 2 ? page : undefined,
  })
