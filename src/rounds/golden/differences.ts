import { countFindings } from '../../engine/nodes/findings.ts'
import { printPoints, showPlace } from '../../engine/print.ts'
import type { ExplainedNode } from '../../model/Explanation.ts'
import { formatFraction, ZERO, type Fraction } from '../../model/Fraction.ts'
import type { NodeResult, Points, Result } from '../../model/Result.ts'
import type { PlaceRange, Standing } from '../../model/Standing.ts'
import type { Expectation, ExpectedPoints } from '../../programme/examples/Example.ts'

const end = (value: Fraction | null): string => (value === null ? '不限' : formatFraction(value))

/** Points exactly as they are, in the notation of examples. */
export function pointsText({ range, mayBeNone }: Points): string {
  if (range === null) return '无得分'
  const [low, high] = [end(range.low), end(range.high)]
  return `${low === high ? low : `${low}–${high}`}${mayBeNone ? '，或无得分' : ''}`
}

const expectedText = (expected: ExpectedPoints): string =>
  expected === 'none' ? '无得分' : expected.low === expected.high ? expected.low : `${expected.low}–${expected.high}`

function nodesBelow(node: NodeResult): readonly NodeResult[] {
  return [node, ...node.children.flatMap(nodesBelow)]
}

const sentencesBelow = (node: ExplainedNode): readonly string[] => [
  ...node.steps.map(({ sentence }) => sentence),
  ...node.children.flatMap(sentencesBelow),
]

/** Sentences that speak of the same: what was expected may only be worded otherwise. */
function likeIn(said: readonly string[], part: string): string {
  const pairs = Array.from({ length: Math.max(1, part.length - 1) }, (_, at) => part.slice(at, at + 2))
  const near = said.filter((sentence) => pairs.filter((pair) => sentence.includes(pair)).length * 2 >= pairs.length)
  return near.length > 0 ? `；相近的：${near.join(' / ')}` : ''
}

const differs = (what: string, expected: string, came: string): readonly string[] =>
  expected === came ? [] : [`${what}应为 ${expected}，算出 ${came}`]

/** What came out otherwise than expected, as sentences. 与期望的差别 */
export function differences(
  expect: Expectation,
  result: Result,
  {
    explained,
    standing,
    decimals,
  }: { readonly explained: () => ExplainedNode; readonly standing: Standing | undefined; readonly decimals: number },
): readonly string[] {
  const found: string[] = []
  if (expect.total) found.push(...differs('总分', expectedText(expect.total), pointsText(result.total)))
  if (expect.printed !== undefined) found.push(...differs('印出的总分', expect.printed, printPoints(result.total, decimals).text))
  found.push(...nodeDifferences(expect, result))
  if (expect.sentences.length > 0) {
    const said = sentencesBelow(explained())
    for (const part of expect.sentences)
      if (!said.some((sentence) => sentence.includes(part))) found.push(`依据里没有“${part}”${likeIn(said, part)}`)
  }
  if (expect.place !== undefined) {
    const place = standing?.place ?? null
    const [wanted, came] = [expect.place === 'none' ? null : expect.place, place]
    found.push(...differs('名次', placeText(wanted), placeText(came)))
  }
  if (expect.grade)
    found.push(
      ...differs(
        '等次',
        gradeText(expect.grade.grades, expect.grade.decision),
        gradeText(standing?.grades ?? [], standing?.gradeState === 'decision'),
      ),
    )
  return found
}

/** Points, verdicts and problems of single nodes. */
function nodeDifferences({ nodes, verdicts, findings }: Expectation, { root }: Result): readonly string[] {
  const expected = [nodes, verdicts, findings].flatMap((by) => Object.keys(by))
  const all = new Map(expected.length === 0 ? [] : nodesBelow(root).flatMap((node) => (node.copy === undefined ? [[node.code, node]] : [])))
  const compared = (what: string, code: string, wanted: string, came: (node: NodeResult) => string): readonly string[] => {
    const node = all.get(code)
    return differs(`“${code}”${what}`, wanted, node ? came(node) : '没有这个节点')
  }
  return [
    ...Object.entries(nodes).flatMap(([code, points]) => compared('', code, expectedText(points), (node) => pointsText(node.points))),
    ...Object.entries(verdicts).flatMap(([code, names]) =>
      compared('的结论', code, verdictText(names), (node) => verdictText(verdictsIn(node))),
    ),
    ...Object.entries(findings).flatMap(([code, each]) =>
      each.flatMap(({ kind, least, most }) =>
        compared(`的${kind ?? ''}问题`, code, countText(String(least), most === null ? null : String(most)), (node) => foundIn(node, kind)),
      ),
    ),
  ]
}

const verdictsIn = ({ applies, verdicts }: NodeResult): readonly string[] => (applies === false ? [] : (verdicts ?? []))

const verdictText = (names: readonly string[]): string => (names.length === 0 ? '没有结论' : names.join('/'))

/** `2`, `0–1`, `1以上`. */
const countText = (least: string, most: string | null): string =>
  most === null ? `${least}以上` : most === least ? least : `${least}–${most}`

function foundIn(node: NodeResult, kind?: string): string {
  const { low, high } = countFindings(node, kind)
  return countText(formatFraction(low ?? ZERO), high && formatFraction(high))
}

const placeText = (place: PlaceRange | null): string => (place === null ? '不参加排名' : showPlace(place))

const gradeText = (grades: readonly string[], decision: boolean): string => `${decision ? '待定：' : ''}${grades.join('/')}`
