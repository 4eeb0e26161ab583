import { formatFraction, parseFraction } from '../../model/Fraction.ts'
import type { Asked } from '../askedChecks.ts'
import type { IssueList } from '../IssueList.ts'
import { KeyReader } from '../facts/KeyReader.ts'
import { suggest } from '../reading/nearest.ts'
import type { Source } from '../yaml/Source.ts'
import type { Expectation, ExpectedPoints } from './Example.ts'
import { readFindings, readVerdicts } from './readOutcomes.ts'

/** No score at all, or a programme that gives no marks to anybody. */
const NONE: readonly string[] = ['无得分', '不计分']

/** `88.5`, `90–92.5`, `无得分`, `不计分`; null for anything else. */
export function pointsFrom(text: string): ExpectedPoints | null {
  if (NONE.includes(text)) return 'none'
  const ends = text.split('–').map((end) => parseFraction(end.trim()))
  const [low, high = low] = ends
  if (!low || !high || ends.length > 2) return null
  return { low: formatFraction(low), high: formatFraction(high) }
}

/** Points at a place, or an issue. */
export function readPoints(value: Source | null, issues: IssueList): ExpectedPoints | undefined {
  if (!value) return undefined
  const points = value.kind === 'text' ? pointsFrom(value.text) : null
  if (!points) issues.add(value.place, 'points', '得分写得不对', '写成 96.5、90–92.5（区间）、无得分 或 不计分')
  return points ?? undefined
}

function readPlace(keys: KeyReader, issues: IssueList): Expectation['place'] {
  const text = keys.text('place')
  if (text === undefined) return undefined
  if (text === '不参加排名') return 'none'
  const match = /^(\d+)(?:–(\d+))?$/.exec(text)
  if (match) return { best: Number(match[1]), worst: Number(match[2] ?? match[1]) }
  issues.add(keys.placeOf('place'), 'place', `名次“${text}”写得不对`, '写成 3、3–5 或 不参加排名')
  return undefined
}

const DECISION = /^待定\s*[:\uFF1A]\s*/u

function readGrade(keys: KeyReader, gradeNames: readonly string[], issues: IssueList): Expectation['grade'] {
  const text = keys.text('grade')
  if (text === undefined) return undefined
  const grades = text
    .replace(DECISION, '')
    .split('/')
    .map((grade) => grade.trim())
  for (const grade of grades) {
    if (!gradeNames.includes(grade))
      issues.add(keys.placeOf('grade'), 'grade', `没有“${grade}”这个等次`, `可以是：${gradeNames.join('、')}`)
  }
  return { grades, decision: DECISION.test(text) }
}

/** Reads what must come out for a unit. */
export function readExpectation(value: Source | null, asked: Asked, gradeNames: readonly string[], issues: IssueList): Expectation {
  if (!value) return { nodes: {}, verdicts: {}, findings: {}, sentences: [] }
  const keys = new KeyReader(value, '期望', issues)
  const total = readPoints(keys.take('total'), issues)
  const place = readPlace(keys, issues)
  const grade = readGrade(keys, gradeNames, issues)
  const nodes: Record<string, ExpectedPoints> = {}
  for (const [code, { key: keyPlace, value: said }] of keys.map('nodes')) {
    const points = readPoints(said, issues)
    if (!asked.nodes.has(code))
      issues.add(keyPlace, 'unknown-node', `没有编号“${code}”`, suggest(code, asked.nodes.keys(), '用 mingjing programme show 查看编号'))
    else if (points) nodes[code] = points
  }
  const verdicts = readVerdicts(keys, asked, issues)
  const findings = readFindings(keys, asked, issues)
  const sentences = keys.texts('sentences')
  const printedMap = keys.take('printed')
  const printedKeys = printedMap ? new KeyReader(printedMap, '印出的分数', issues) : null
  const printed = printedKeys?.text('total')
  printedKeys?.finish()
  keys.finish()
  return {
    nodes,
    verdicts,
    findings,
    sentences,
    ...(total === undefined ? {} : { total }),
    ...(place === undefined ? {} : { place }),
    ...(grade === undefined ? {} : { grade }),
    ...(printed === undefined ? {} : { printed }),
  }
}
