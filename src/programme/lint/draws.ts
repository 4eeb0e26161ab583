import type { Draw } from '../../model/Programme.ts'
import { groupSize } from '../views/groupSizes.ts'
import type { Look } from './Report.ts'
import { titleOf } from '../views/titles.ts'

/** Draws that nodes rely on exist and draw what the node needs; a draw says from whom and how many. 抽查 */
export const draws: Look = ({ programme, visits }, report) => {
  const known = new Map<string, Draw>()
  for (const draw of programme.draws) {
    if (known.has(draw.id)) {
      report.error(draw, 'id', { code: 'draw-duplicate', message: `抽查编号“${draw.id}”用了两次`, remedy: '请给每次抽查一个自己的编号' })
    }
    known.set(draw.id, draw)
    if ('group' in draw.of && !programme.groups.some(({ name }) => 'group' in draw.of && name === draw.of.group)) {
      report.error(draw, 'of', {
        code: 'draw-group-unknown',
        message: `抽查“${draw.name}”从“${draw.of.group}”中抽取，单位表里没有这个组`,
        remedy: `请改成单位表里的组名：${programme.groups.map(({ name }) => name).join('、')}`,
      })
    }
    if (draw.count === undefined) {
      report.warn(draw, '', {
        code: 'draw-without-count',
        message: `抽查“${draw.name}”没有写抽多少个`,
        remedy: '通知没有规定的，开批次时由组织者确定；规定了的请写 count',
      })
      continue
    }
    const size = 'group' in draw.of ? groupSize(programme, draw.of.group) : undefined
    if (draw.count < 1 || (draw.countTo !== undefined && draw.countTo < draw.count)) {
      report.error(draw, 'count', { code: 'draw-count-impossible', message: `抽查“${draw.name}”的数目不可能`, remedy: '请核对 count' })
    }
    if (size !== undefined && (draw.countTo ?? draw.count) > size) {
      report.error(draw, 'count', {
        code: 'draw-too-many',
        message: `抽查“${draw.name}”要抽${draw.countTo ?? draw.count}个，这一组只有${size}个单位`,
        remedy: '请核对 count 和组的单位数',
      })
    }
  }
  for (const { node } of visits) {
    for (const { thing, id, needs } of [
      { thing: node, id: node.drawn, needs: 'group' },
      { thing: node.per, id: node.per?.drawn, needs: 'objects' },
    ]) {
      if (!thing || id === undefined) continue
      const draw = known.get(id)
      if (draw && needs in draw.of) continue
      const others = [...known.keys()].join('、')
      report.error(thing, 'drawn', {
        code: draw ? 'draw-of-other-kind' : 'draw-unknown',
        message: draw
          ? `${titleOf(node)}要抽${needs === 'group' ? '单位' : '对象'}，抽查“${id}”抽的是${needs === 'group' ? '对象' : '单位'}`
          : `${titleOf(node)}用的抽查“${id}”没有定义`,
        remedy: others === '' ? '请在 programme.yaml 的 draws 里写出这次抽查' : `已有的抽查：${others}`,
      })
    }
    if (node.drawn !== undefined && node.whenNotDrawn === undefined) {
      report.error(node, 'drawn', {
        code: 'when-not-drawn-missing',
        message: `${titleOf(node)}只对抽中的单位考核，没有写没抽中的单位怎么办`,
        remedy: '请写 when-not-drawn: self（以自查为准）、full、zero、not-applicable 或 n %',
      })
    }
  }
}
