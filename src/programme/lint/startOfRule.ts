import type { Line, Node } from '../../model/Node.ts'
import type { Look } from './Report.ts'
import { titleOf } from '../views/titles.ts'

/** Sets the value whatever came before, so the start does not matter. */
const setsAlways = (line: Line | undefined): boolean => line?.verb === 'set' && !line.when && line.each === undefined

function mixes({ lines }: Node): boolean {
  const gives = lines.some(({ verb }) => verb === 'earn' || verb === 'set')
  return gives && lines.some(({ verb }) => verb === 'deduct') && !setsAlways(lines[0])
}

/** A rule says where it starts from exactly where that is a question. 起点 */
export const startOfRule: Look = ({ visits }, report) => {
  for (const { node } of visits) {
    const scored = node.card || node.children.some(({ marks }) => marks !== undefined)
    if (scored && node.start !== undefined) {
      report.error(node, 'start', {
        code: 'start-refused',
        message: `${titleOf(node)}有计分的下级，各线作用于下级得分之和，不能再写 start`,
        remedy: '请删去 start，或把这些线移到一个没有计分下级的节点',
      })
    }
    if (!scored && node.start === undefined && mixes(node)) {
      report.error(node, 'lines', {
        code: 'start-missing',
        message: `${titleOf(node)}的规则有加有减，没有写从满分起还是从零起`,
        remedy: '请写 start: full 或 start: zero',
      })
    }
    if (node.start === 'full' && !node.marks && node.of === undefined) {
      report.error(node, 'start', {
        code: 'start-without-scale',
        message: `${titleOf(node)}没有分值，不能从满分起`,
        remedy: '请写 start: zero，或给本级写 marks',
      })
    }
  }
}
