import { formatFraction, fractionFromText } from '../../../model/Fraction.ts'
import type { ExplainedNode } from '../../../model/Explanation.ts'
import { numberOf } from '../../../sheets/numberOf.ts'
import type { Card } from '../Card.ts'
import { gradeWords, placeWords } from '../pages/gradeWords.ts'
import { seen } from '../pages/html.ts'
import type { Publication } from '../Publication.ts'

type Rows = readonly (readonly string[])[]

const plain = (rows: Rows): Rows => rows.map((row) => row.map(seen))

/** Everybody's line, as a table. 结果表 */
export function resultRows({ head, groups }: Publication): Rows {
  const open = head.level !== 'grades'
  return plain([
    ['组别', '单位', '类别', ...(open ? ['得分', '名次'] : []), '等次'],
    ...groups.flatMap((group) =>
      group.lines.map((line) => [
        group.name,
        line.name,
        line.class ?? '',
        ...(open && line.points ? [line.points.text, group.ranked > 0 ? placeWords(line.points) : ''] : []),
        gradeWords(line),
      ]),
    ),
  ])
}

/** Heads of the table of all cards. 评分表表头 */
export const CARD_HEAD: readonly string[] = ['单位', '序号', '指标', '分值', '得分']

/** A unit's rows in the table of all cards. 各单位各项得分表 */
export function cardRows(name: string, { explained }: Card): Rows {
  const rows: (readonly string[])[] = []
  const visit = (node: ExplainedNode) => {
    if (node.applies !== false)
      rows.push([name, numberOf(node.code), node.name, node.marks === null ? '' : exact(node.marks), node.points.text])
    node.children.forEach(visit)
  }
  visit(explained())
  return plain(rows)
}

const exact = (text: string): string => formatFraction(fractionFromText(text))
