import type { Node } from '../../model/Node.ts'
import type { Programme, Reading } from '../../model/Programme.ts'
import { reportCopyInWords, type SelfReport } from '../../model/SelfReport.ts'
import { gradeRuleInWords, rankInWords } from '../../engine/words/grade.ts'
import { scopeInWords } from '../../engine/words/scope.ts'
import { vocabularyOf } from '../../engine/words/Vocabulary.ts'
import type { GroupSheet, ProgrammeSheet, WantedReport } from './ProgrammeSheet.ts'
import type { ServedProgramme } from '../Served.ts'
import { scorecardFigures, sizeOf } from './scorecardFigures.ts'
import { assessorSheets } from './assessorSheets.ts'
import { numberOf } from '../numberOf.ts'
import { givesPoints } from '../givesPoints.ts'
import { NoticeIndex } from '../notice/NoticeIndex.ts'
import { noticeLines } from '../notice/noticeLines.ts'
import { numberedReadings, readingNumbers } from '../numberedReadings.ts'
import { placedRows } from '../notice/placedRows.ts'
import { programmeRow, readingsOf } from './programmeRow.ts'
import { programmeSummary } from './programmeSummary.ts'
import { listedUnits } from './scopeSheet.ts'
import { stageSheets, type AddWorkdays } from './stageSheets.ts'

/** Everything of a programme that a page shows. */
export function composeProgrammeSheet(ready: ServedProgramme, addWorkdays: AddWorkdays): ProgrammeSheet {
  const { programme, notice, warnings } = ready
  const placed = placedRows(programme, new NoticeIndex(notice))
  const numbered = numberedReadings(programme.readings)
  const inNumbers = readingNumbers(programme.readings)
  const readings = new Map(numbered.map((reading) => [reading.id, reading]))
  const found = new Set(placed.map(({ key }) => key))
  const all = vocabularyOf(programme, null)
  const shared = { readings, found, units: listedUnits(programme), assessor: programme.result.assessor }
  const cards = programme.scorecards.map((card) => ({
    ...scorecardFigures(programme, card),
    root: programmeRow(card.root, {
      ...shared,
      prefix: card.id,
      words: vocabularyOf(programme, card),
      points: card.for.some((group) => givesPoints(programme, group)),
    }),
  }))
  return {
    ...programmeSummary(ready),
    notice: noticeLines(notice, placed),
    noticeTitle: programme.notice.title ?? null,
    cites: programme.notice.cites,
    under: programme.under,
    stages: stageSheets(programme, addWorkdays),
    selfReport: programme.selfReport ? wantedReport(programme.selfReport) : null,
    assessors: assessorSheets(programme, cards),
    approval: programme.approval,
    reportTo: programme.reportTo,
    cards,
    total: programmeRow(programme.result, {
      ...shared,
      prefix: 'total',
      words: all,
      points: programme.groups.some(({ name }) => givesPoints(programme, name)),
    }),
    groups: groupSheets(programme),
    ranking: programme.rank ? rankInWords(programme.rank) : [],
    gradeNames: programme.gradeNames,
    grades: programme.grades.map((rule) => gradeRuleInWords(rule, all)),
    allReadings: numbered.map((reading) => ({ ...reading, usedBy: usersOf(programme, reading) })),
    untranslated: programme.untranslated,
    issues: warnings.map((issue) => ({ ...issue, message: inNumbers(issue.message), remedy: inNumbers(issue.remedy) })),
  }
}

const wantedReport = ({ parts, copies }: SelfReport): WantedReport => ({
  copies: copies.map(reportCopyInWords),
  parts: parts.map(({ name, text, scope }) => ({ name, text: text ?? null, scope: scope ? scopeInWords(scope) : null })),
})

const groupSheets = (programme: Programme): readonly GroupSheet[] =>
  programme.groups.map((group) => ({
    name: group.name,
    size: sizeOf(programme, group),
    classes: group.classes.map(({ name, size }) => ({
      name,
      size: size ?? programme.units.filter((unit) => unit.group === group.name && unit.class === name).length,
    })),
    units: programme.units
      .filter((unit) => unit.group === group.name)
      .map(({ name, class: kind, aliases, functions }) => ({ name, class: kind ?? null, aliases, functions })),
  }))

/** What a reading decides: the names of the rows, the ranking or the grades that name it. */
function usersOf(programme: Programme, { id }: Reading): readonly string[] {
  const names: string[] = []
  const visit = (where: string, node: Node) => {
    if (readingsOf(node).includes(id)) names.push(`${where}${numberOf(node.code) === '' ? '' : `第${node.code}项`} ${node.name}`.trim())
    for (const child of node.children) visit(where, child)
  }
  for (const card of programme.scorecards) visit(programme.scorecards.length > 1 ? card.for.join('、') : '', card.root)
  visit('', programme.result)
  if (programme.rank?.readings.includes(id)) names.push('排名')
  if (programme.grades.some((rule) => rule.readings.includes(id))) names.push('等次')
  if (programme.draws.some((draw) => draw.readings.includes(id))) names.push('抽查')
  return [...new Set(names)]
}
