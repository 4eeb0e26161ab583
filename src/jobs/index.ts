import { checkJournal } from './checkJournal.ts'
import { forgetSignIns } from './forgetSignIns.ts'
import type { JobKind } from './JobKind.ts'

/** Every kind of work that goes on by itself. 后台任务总表 */
export const JOB_KINDS: readonly JobKind<object>[] = [checkJournal, forgetSignIns]
