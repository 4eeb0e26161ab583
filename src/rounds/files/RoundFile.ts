import { IssueList } from '../../programme/IssueList.ts'
import type { ProgrammeIssue } from '../../model/ProgrammeIssue.ts'
import { KeyReader } from '../../programme/facts/KeyReader.ts'
import type { Place } from '../../programme/Places.ts'
import type { Source } from '../../programme/yaml/Source.ts'
import { readYaml } from '../../programme/yaml/readYaml.ts'
import { readJsonSource } from './readJsonSource.ts'

/** A round file as it stands, before its programme is known. 批次文件 */
export interface RoundFile {
  readonly path: string
  readonly value: Source
  /** The programme's id, or its folder relative to the file. */
  readonly programme: string
  readonly programmePlace: Place
}

/** Reads the notation and which programme it is for. */
export function openRoundFile(path: string, text: string): { readonly file: RoundFile | null; readonly issues: readonly ProgrammeIssue[] } {
  const issues = new IssueList()
  const value = /\.json$/i.test(path) ? readJsonSource(path, text, issues) : readYaml(path, text, issues)
  const faults = issues.inOrder()
  if (!value || faults.length > 0) return { file: null, issues: faults }
  const keys = new KeyReader(value, '批次文件', issues)
  const programme = keys.required('programme')
  const file = { path, value, programme, programmePlace: keys.placeOf('programme') }
  const missing = issues.inOrder()
  return { file: missing.length === 0 ? file : null, issues: missing }
}
