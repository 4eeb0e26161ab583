import type { Command } from '../Command.ts'
import { answersTemplate } from './answersTemplate.ts'
import { backup } from './backup.ts'
import { blobsVerify } from './blobsVerify.ts'
import { calendarCheck } from './calendarCheck.ts'
import { calendarDeadline } from './calendarDeadline.ts'
import { calendarReply } from './calendarReply.ts'
import { calendarShow } from './calendarShow.ts'
import { demo } from './demo.ts'
import { explain } from './explain.ts'
import { journalShow } from './journalShow.ts'
import { journalVerify } from './journalVerify.ts'
import { pageRead } from './pageRead.ts'
import { programmeCheck } from './programmeCheck.ts'
import { programmeDiff } from './programmeDiff.ts'
import { programmeExport } from './programmeExport.ts'
import { programmeList } from './programmeList.ts'
import { programmePublish } from './programmePublish.ts'
import { programmeShow } from './programmeShow.ts'
import { publicationExport } from './publicationExport.ts'
import { rebuild } from './rebuild.ts'
import { receiptVerify } from './receiptVerify.ts'
import { resetAddress } from './resetAddress.ts'
import { restore } from './restore.ts'
import { roundArchive } from './roundArchive.ts'
import { roundImport } from './roundImport.ts'
import { score } from './score.ts'
import { setupAddress } from './setupAddress.ts'
import { siteCheck } from './siteCheck.ts'
import { siteImport } from './siteImport.ts'
import { siteList } from './siteList.ts'
import { siteRun } from './siteRun.ts'
import { siteShow } from './siteShow.ts'
import { peopleExport, unitsExport, unitsList } from './tableExports.ts'
import { peopleImport, unitsImport } from './tableImports.ts'
import { verify } from './verify.ts'
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
  roundImport,
  roundArchive,
  demo,
  answersTemplate,
  score,
  explain,
  whatIf,
  receiptVerify,
  publicationExport,
  verify,
  rebuild,
  journalShow,
  journalVerify,
  unitsList,
  unitsImport,
  unitsExport,
  peopleImport,
  peopleExport,
  siteCheck,
  siteRun,
  siteShow,
  siteList,
  siteImport,
  pageRead,
  worker,
  setupAddress,
  resetAddress,
  calendarShow,
  calendarCheck,
  calendarDeadline,
  calendarReply,
  backup,
  restore,
  blobsVerify,
]
