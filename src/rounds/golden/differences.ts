import { printPoints } from '../../engine/print.ts'
import type { ExplainedNode } from '../../model/Explanation.ts'
import { formatFraction, type Fraction } from '../../model/Fraction.ts'
import type { NodeResult, Points, Result } from '../../model/Result.ts'
import type { Standing } from '../../model/Standing.ts'
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
  const nodes = Object.entries(expect.nodes)
  const all = nodes.length === 0 ? [] : nodesBelow(result.root)
  for (const [code, points] of nodes) {
    const node = all.find((one) => one.code === code && one.copy === undefined)
    found.push(...differs(`“${code}”`, expectedText(points), node ? pointsText(node.points) : '没有这个节点'))
  }
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

const placeText = (place: { readonly best: number; readonly worst: number } | null): string =>
  place === null ? '不参加排名' : place.best === place.worst ? String(place.best) : `${place.best}–${place.worst}`

const gradeText = (grades: readonly string[], decision: boolean): string => `${decision ? '待定：' : ''}${grades.join('/')}`
