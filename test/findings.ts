import type { Programme } from '../src/model/Programme.ts'
import type { ProgrammeIssue } from '../src/model/ProgrammeIssue.ts'
import { IssueList } from '../src/programme/IssueList.ts'
import { Places } from '../src/programme/Places.ts'
import { viewProgramme } from '../src/programme/views/ProgrammeView.ts'
import { lintProgramme } from '../src/programme/lint/index.ts'
import { Report, type Look } from '../src/programme/lint/Report.ts'

function note(places: Places, thing: object, path: string): void {
  places.note(thing, { file: path, line: 1, column: 1 })
  for (const [key, part] of Object.entries(thing) as [string, unknown][]) {
    places.note(thing, { file: `${path}.${key}`, line: 1, column: 1 }, key)
    if (Array.isArray(part)) {
      for (const [index, element] of part.entries()) {
        const at = `${path}.${key}.${index}`
        places.note(thing, { file: at, line: 1, column: 1 }, `${key}.${index}`)
        if (typeof element === 'object' && element !== null) note(places, element as object, at)
      }
    } else if (typeof part === 'object' && part !== null) note(places, part, `${path}.${key}`)
  }
}

/** Places that say, as their file, which part of the programme they are: `result.children.0.marks`. */
function notedPlaces(programme: Programme): Places {
  const places = new Places('nowhere')
  note(places, programme, '')
  return places
}

/** All that lint finds in a programme, by kind. */
export function lintFindings(programme: Programme): Record<'errors' | 'warnings', readonly ProgrammeIssue[]> {
  const [errors, warnings] = [new IssueList(), new IssueList()]
  lintProgramme(programme, new Report(notedPlaces(programme), errors, warnings))
  return { errors: errors.inOrder(), warnings: warnings.inOrder() }
}

/** What one look finds, as `error code path: message`. */
export function findings(look: Look, programme: Programme): string[] {
  const [errors, warnings] = [new IssueList(), new IssueList()]
  look(viewProgramme(programme), new Report(notedPlaces(programme), errors, warnings))
  const said = (kind: string) => (issue: ProgrammeIssue) => `${kind} ${issue.code} ${issue.file.replace(/^\./, '')}: ${issue.message}`
  return [...errors.inOrder().map(said('error')), ...warnings.inOrder().map(said('warning'))]
}
