import type { Command } from '../Command.ts'
import { answersTemplate } from './answersTemplate.ts'
import { calendarCheck } from './calendarCheck.ts'
import { calendarDeadline } from './calendarDeadline.ts'
import { calendarReply } from './calendarReply.ts'
import { calendarShow } from './calendarShow.ts'
import { demo } from './demo.ts'
import { explain } from './explain.ts'
import { programmeCheck } from './programmeCheck.ts'
import { journalShow } from './journalShow.ts'
import { journalVerify } from './journalVerify.ts'
import { programmeDiff } from './programmeDiff.ts'
import { programmeExport } from './programmeExport.ts'
import { programmeList } from './programmeList.ts'
import { programmePublish } from './programmePublish.ts'
import { programmeShow } from './programmeShow.ts'
import { receiptVerify } from './receiptVerify.ts'
import { score } from './score.ts'
import { whatIf } from './whatIf.ts'
import { worker } from './worker.ts'

/** Every command, in the order in which help lists them. 命令总表 */
export const COMMANDS: readonly Command[] = [
  programmeCheck,
  programmeShow,
  programmeDiff,
  programmePublish,
  programmeList,
  programmeExport,
  demo,
  answersTemplate,
  score,
  explain,
  whatIf,
  receiptVerify,
  journalShow,
  journalVerify,
  worker,
  calendarShow,
  calendarCheck,
  calendarDeadline,
  calendarReply,
]
