import type { Programme } from '../model/Programme.ts'
import { readChecks } from './checks/readChecks.ts'
import { NameScope } from './expressions/NameScope.ts'
import { readGrades } from './grading/readGrades.ts'
import { readRank } from './grading/readRank.ts'
import { NodeIndex } from './nodes/NodeIndex.ts'
import { reportReferences } from './nodes/reportReferences.ts'
import { readAssessors } from './notice/readAssessors.ts'
import { readDraws } from './notice/readDraws.ts'
import { readNotice } from './notice/readNotice.ts'
import { readPeriod } from './notice/readPeriod.ts'
import { readReadings } from './notice/readReadings.ts'
import { readSelfReport } from './notice/readSelfReport.ts'
import { readStages } from './notice/readStages.ts'
import { readResult } from './readResult.ts'
import { readScorecards } from './readScorecards.ts'
import { readUnits } from './readUnits.ts'
import type { FolderRun } from './reading/FolderRun.ts'
import { given } from './reading/given.ts'
import { readCitedDocuments } from './reading/readCitedDocuments.ts'
import { YamlMap } from './reading/YamlMap.ts'

const START = { file: 'programme.yaml', line: 1, column: 1 }

/** The core that the files say, as far as they can be read; null without a readable programme.yaml. 方案内容 */
export function readCore(run: FolderRun): Programme | null {
  for (const file of ['programme.yaml', 'units.yaml'])
    if (!run.has(file)) run.errors.add({ ...START, file }, 'file-missing', `没有文件“${file}”`, `在方案的文件夹里写 ${file}`)
  const source = run.open('programme.yaml')
  if (source?.kind !== 'map') {
    if (source) run.errors.add(source.place, 'wrong-type', 'programme.yaml 要写成“键: 值”', '第一行写 programme: 编号')
    return null
  }
  const map = new YamlMap(source, run, '方案')
  const programme = readProgrammeMap(map, readUnits(run, 'units.yaml'))
  map.close()
  return map.note(programme, { programme: 'id', 'grade-names': 'gradeNames', 'self-report': 'selfReport' })
}

function readProgrammeMap(map: YamlMap, roster: Pick<Programme, 'groups' | 'units'>): Programme {
  const checks = readChecks(map.map('checks', '检查点'), (name) => name)
  const nodes = new NodeIndex()
  const scope = new NameScope(
    {
      parameters: new Set(roster.units.flatMap(({ parameters }) => Object.keys(parameters))),
      groups: new Set(roster.groups.map(({ name }) => name)),
      classes: new Set(roster.groups.flatMap(({ classes }) => classes.map(({ name }) => name))),
      nodes,
      everyCheck: new Map(),
    },
    {},
    checks,
  )
  const title = map.needText('title')
  // They turn the order of what stands beside the title on a page, in a table and in a circular.
  if (/\p{Bidi_Control}/u.test(title))
    map.error(map.placeOf('title'), 'wrong-value', 'title 里有看不见的书写方向控制符', '删去这些字符，或者重新输入标题')
  const { root: result, cardScope } = readResult(map, title, scope)
  const scorecards = readScorecards(map, cardScope ?? scope)
  if (!cardScope && scorecards.length > 0)
    map.error(map.placeOf('result'), 'card-without-slot', '总分树里没有接评分表的地方', '在 result 的下级里写 {card: by-group, marks: 100}')
  const gradeNames = map.names('grade-names')
  const programme = given({
    id: map.needText('programme'),
    title,
    version: readVersion(map),
    invented: map.flag('invented'),
    notice: readNotice(map),
    under: readCitedDocuments(map, 'under'),
    period: readPeriod(map),
    ...roster,
    assessors: readAssessors(map),
    scorecards,
    checks: [...checks.values()],
    result,
    printing: readPrinting(map),
    once: readOnce(map),
    draws: readDraws(map),
    rank: readRank(map),
    gradeNames,
    grades: readGrades(map, gradeNames, scope),
    readings: readReadings(map),
    untranslated: map.texts('untranslated'),
    stages: readStages(map),
    selfReport: readSelfReport(map),
    approval: map.names('approval'),
    reportTo: map.names('report-to'),
    feeds: map.texts('feeds'),
  })
  map.run.later(() => reportReferences(nodes, map.run.errors))
  return programme
}

/** The first wording has no number of its own. */
function readVersion(map: YamlMap): number | undefined {
  const version = map.whole('version')
  if (version === 0) map.error(map.placeOf('version'), 'wrong-value', '版本从 1 起', '第一版不写 version，第二版写 version: 2')
  return version === undefined || version <= 1 ? undefined : version
}

function readPrinting(map: YamlMap): Programme['printing'] {
  const inner = map.map('printing')
  const decimals = inner?.whole('decimals') ?? 2
  inner?.close()
  const printing = { decimals }
  return inner ? inner.note(printing) : printing
}

/** Lists of line codes, each of which names one cause. */
function readOnce(map: YamlMap): Programme['once'] {
  const source = map.raw('once')
  if (!source) return []
  const lists = source.kind === 'list' ? source.items : []
  const once = lists.flatMap((item) =>
    item.kind === 'list' ? [item.items.flatMap((code) => (code.kind === 'text' ? [code.text] : []))] : [],
  )
  const isWhole = lists.every((item) => item.kind === 'list' && item.items.every(({ kind }) => kind === 'text'))
  if (source.kind !== 'list' || !isWhole) map.error(source.place, 'wrong-type', 'once 要写成列表的列表', '写作 once: [[线代码, 线代码]]')
  return once
}
