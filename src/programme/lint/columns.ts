import type { Node } from '../../model/Node.ts'
import type { Look } from './Report.ts'

const severalKeep = ({ scope }: Node): boolean => scope !== undefined && (scope.open || scope.names.length > 1)

/** Columns of a website say what they hold, who keeps them and how often they change. 栏目 */
export const columns: Look = ({ visits }, report) => {
  for (const { node } of visits) {
    if (node.keepers && node.readings.length === 0 && columnsBelow(node).some(severalKeep)) {
      report.error(node, 'columns', {
        code: 'reading-needed',
        message: `“${node.name}”有几个单位共同保障的栏目，问题算谁的没有口径`,
        remedy: '请在 readings 里写一条口径，并在 columns 里写 keepers 和 reading（keepers）',
      })
    }
    if (!node.column) continue
    const title = `栏目“${node.column.levels.join(' > ')}”`
    if ((node.text ?? '') === '') {
      report.warn(node, 'text', {
        code: 'column-without-content',
        message: `${title}没有写公开内容`,
        remedy: '请对照通知：原文就没有的，留待人确定；漏录的请补 content',
      })
    }
    if (node.scope?.names.length === 0 && (node.scope.text ?? '') === '') {
      report.warn(node, 'scope', {
        code: 'column-without-keeper',
        message: `${title}没有写保障单位`,
        remedy: '请对照通知：原文就没有的，开批次前由人确定；漏录的请补 keepers',
      })
    }
    if (!node.column.updates) {
      report.warn(node, 'column', {
        code: 'column-without-cadence',
        message: `${title}没有写多久更新一次，“及时”无从核查`,
        remedy: '请写 updates 和 reading；确实无从确定的，留待人确定',
      })
    } else if (node.readings.length === 0) {
      report.error(node, 'column', {
        code: 'reading-needed',
        message: `${title}多久更新一次，没有口径`,
        remedy: '请在 readings 里写一条口径，并在这一行写 reading（cadence）',
      })
    }
  }
}

const columnsBelow = (node: Node): readonly Node[] => node.children.flatMap((child) => (child.column ? [child] : columnsBelow(child)))
