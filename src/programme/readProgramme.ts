import type { Programme } from '../model/Programme.ts'
import type { ProgrammeIssue } from '../model/ProgrammeIssue.ts'
import { lintProgramme } from './lint/index.ts'
import { Report } from './lint/Report.ts'
import { programmeHash } from './programmeHash.ts'
import { readCore } from './readCore.ts'
import { FolderRun } from './reading/FolderRun.ts'

/** A programme as its folder says it, or everything that is wrong with the folder. 读取结果 */
export interface ReadProgramme {
  /** Null when there is any error. */
  readonly programme: Programme | null
  readonly hash: string | null
  readonly errors: readonly ProgrammeIssue[]
  readonly warnings: readonly ProgrammeIssue[]
}

/**
 * Reads the files of one programme's folder. 读取方案
 *
 * Every mistake comes at once: those of the text, and, where a programme stands at all, those that only the whole shows.
 *
 * @param files text by path within the folder
 */
export function readProgramme(files: Readonly<Record<string, string>>): ReadProgramme {
  const run = new FolderRun(files)
  const core = run.isTooLarge() ? null : readCore(run)
  run.finish()
  if (core) {
    warnOfUnread(files, run)
    lintProgramme(core, new Report(run.places, run.errors, run.warnings))
  }
  const errors = run.errors.inOrder()
  const programme = errors.length === 0 ? core : null
  return {
    programme,
    hash: programme && programmeHash(programme),
    errors,
    warnings: run.warnings.inOrder(),
  }
}

/** A scorecard that the programme does not list is likely forgotten. */
function warnOfUnread(files: Readonly<Record<string, string>>, run: FolderRun): void {
  for (const path of Object.keys(files)) {
    if (!path.startsWith('scorecards/') || !path.endsWith('.yaml') || run.wasOpened(path)) continue
    run.warnings.add(
      { file: path, line: 1, column: 1 },
      'file-unused',
      '方案没有用到这个文件',
      '列在 programme.yaml 的 scorecards 里，或删去文件',
    )
  }
}
