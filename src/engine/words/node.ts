import type { Join, Node, Per, Veto } from '../../model/Node.ts'
import { notesOnly } from '../../model/notesOnly.ts'
import { expressionInWords } from './expression.ts'
import { lineInWords, type LineInWords } from './line.ts'
import { marksInWords, policiesInWords, scopeInWords } from './scope.ts'
import type { Vocabulary } from './Vocabulary.ts'

/** All that a node's rule says, in words that need no explanation. 评分规则的中文 */
export interface NodeInWords {
  /** Empty for a node that only holds others together. */
  readonly marks: string
  readonly scope: string
  /** From where its lines count; null where it has none. */
  readonly start: string | null
  readonly lines: readonly LineInWords[]
  /** How copies are joined, gates, floors, conversions, policies: one sentence each, in the order in which they act. */
  readonly notes: readonly string[]
  readonly veto: VetoInWords | null
}

/** 一票否决 */
export interface VetoInWords {
  readonly condition: string
  readonly effect: string
  readonly clause: string
  readonly readings: readonly string[]
}

export function nodeInWords(node: Node, words: Vocabulary): NodeInWords {
  return {
    marks: node.marks || movesPoints(node) ? marksInWords(node.marks) : '',
    scope: scopeInWords(node.scope),
    start: node.lines.length === 0 || !node.start ? null : node.start === 'full' ? '从满分起' : '从0分起',
    lines: node.lines.map((line) => lineInWords(line, words)),
    notes: notesInWords(node, words),
    veto: node.veto ? vetoInWords(node.veto, words) : null,
  }
}

/** Not so: what only holds others together, notes problems or draws a conclusion. */
const movesPoints = ({ card, children, lines, verdict }: Node): boolean =>
  !card && children.length === 0 && (lines.length === 0 ? verdict === undefined : !lines.every(notesOnly))

function notesInWords(node: Node, words: Vocabulary): readonly string[] {
  return [
    ...(node.drawn === undefined ? [] : [node.whenNotDrawn === 'self' ? '考核人员只核查抽到的单位' : '只评抽查到的单位']),
    ...(node.when ? [`${expressionInWords(node.when, words)}时才计，否则${node.marks ? '得0分' : '不加不减'}`] : []),
    ...(node.per ? [perInWords(node.per)] : []),
    ...(node.convert ? ['有不适用的，按适用分值换算'] : []),
    ...(node.claims ? ['适用不适用以范围为准，单位不得申明不适用（范围未定的由人逐个确定）'] : []),
    ...node.prices.map(({ when, times }) => `${expressionInWords(when, words)}的，按${times}倍计`),
    ...policiesInWords(node, words),
    ...limitsInWords(node),
    ...(node.decimals === undefined ? [] : [`结果四舍五入到${node.decimals}位小数`]),
    ...(node.verdict ?? []).map(({ name, when }) => (when ? `${those(expressionInWords(when, words))}，评为${name}` : `其余评为${name}`)),
  ]
}

/** 有……的, whose 的 is not said twice. */
const those = (condition: string): string => (condition.endsWith('的') ? condition : `${condition}的`)

/** Only what differs from what everybody expects: nothing below 0, nothing above the marks. */
function limitsInWords({ marks, floor, cap }: Node): readonly string[] {
  const low =
    floor === 'none' ? (marks ? '扣分不限于本项分值' : null) : floor !== undefined && !(marks && floor === '0') ? `最低${floor}分` : null
  const high = cap === 'none' ? (marks ? '得分可以超过本项分值' : null) : cap !== undefined ? `最高${cap}分` : null
  return [low, high].filter((part) => part !== null)
}

export function vetoInWords({ when, points, grade, clause, readings }: Veto, words: Vocabulary): VetoInWords {
  const grading = grade === undefined ? '' : `，等次为${grade}`
  return {
    condition: expressionInWords(when, words),
    effect: `${points === 'none' ? '一票否决，不计分' : `一票否决，按${points}分计`}${grading}`,
    clause,
    readings,
  }
}

const COPY: Readonly<Record<Per['each'], string>> = { object: '对象', list: '对象', month: '月', assessor: '考核人员', expert: '专家' }
const JOINED: Readonly<Record<Exclude<Join['how'], 'weights'>, string>> = {
  mean: '取平均分',
  sum: '相加',
  min: '取最低分',
  max: '取最高分',
  'without-extremes': '去掉一个最高分和一个最低分后取平均',
}

function perInWords(per: Per): string {
  const each =
    per.each === 'object' && per.kind !== undefined
      ? `按每个${per.kind}分别评分`
      : per.names
        ? `${per.names.join('、')}分别评分`
        : `按每个${COPY[per.each]}分别评分`
  const join =
    per.join.how === 'weights'
      ? `按权重合成（${Object.entries(per.join.weights)
          .map(([name, weight]) => `${name} ${weight}`)
          .join('、')}）`
      : JOINED[per.join.how]
  const least = per.atLeast === undefined ? '' : `，不少于${per.atLeast}个`
  return `${each}${least}${per.odd ? '，人数为单数' : ''}${per.exceptSelf ? '，不评本单位' : ''}${per.drawn === undefined ? '' : '，只算抽中的'}，${join}`
}
