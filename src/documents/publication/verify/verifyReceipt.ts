import { digestOf } from '../../../engine/digestOf.ts'
import { SEMANTICS, type Receipt } from '../../../engine/receipt.ts'
import type { Programme } from '../../../model/Programme.ts'
import { CLOSED_PARTS, type OpenReceipt } from '../data/openReceipt.ts'
import type { PublicationHead } from '../Publication.ts'
import { cannot, differs, same, type Finding } from './Finding.ts'

/** The parts of the settled receipt that stand on what every level publishes. 核对回执 */
export function verifyReceipt({ receipt, round, programme: named }: PublicationHead, programme: Programme): readonly Finding[] {
  const { hash, ...parts } = receipt
  const computed = digestOf(programme)
  const isWhole = CLOSED_PARTS.every((part) => receipt[part] !== undefined)
  const wrong = [
    ...(!isWhole || hash === digestOf(parts) ? [] : ['回执的总指纹和各部分对不上']),
    ...(computed === named.hash && computed === receipt.programme ? [] : ['方案和回执里的指纹不同']),
    ...(receipt.round === roundDigest(round) ? [] : ['批次名称、编号或日期的移动和回执不同']),
    ...(receipt.calendar === digestOf(round.calendar) ? [] : ['工作日历和回执不同']),
    ...(receipt.asOf === round.asOf ? [] : ['计算截止日期和回执不同']),
  ]
  return [
    ...(wrong.length > 0
      ? wrong.map((one) => differs('回执', one))
      : [same('回执', `${isWhole ? '总指纹、' : ''}方案、批次、工作日历、截止日期都对得上`)]),
    ...(isWhole ? [] : [cannot('回执', '总指纹还盖着没有公布的内容，公布时加了封，不能单凭公布的部分重算；有审定表的人可以核对')]),
    ...(receipt.semantics === SEMANTICS
      ? []
      : [cannot('计分', `公布件按第${receipt.semantics}版计分语义算出，这个程序是第${SEMANTICS}版，重新计算可能不同，请用当时的程序核对`)]),
  ]
}

const roundDigest = ({ id, title, demonstration, shift, period }: PublicationHead['round']): string =>
  digestOf({ id, title, demonstration, ...(shift === undefined ? {} : { shift }), ...(period === undefined ? {} : { period }) })

const PARTS: Readonly<Record<(typeof CLOSED_PARTS)[number], string>> = {
  roster: '考核名单',
  facts: '答案和事项',
  history: '往年名次',
  decisions: '等次审定',
  results: '结果',
}

/** Which parts of the settled receipt the published facts give too, and which they cannot for want of names: those are not published. 回执对照 */
export function compareReceipts(settled: OpenReceipt, published: Receipt): readonly Finding[] {
  const equal = CLOSED_PARTS.filter((part) => settled[part] === published[part])
  const other = CLOSED_PARTS.filter((part) => settled[part] === undefined)
  const wrong = CLOSED_PARTS.filter((part) => !equal.includes(part) && !other.includes(part))
  return [
    ...(wrong.length > 0 ? [differs('定稿回执', `${wrong.map((part) => PARTS[part]).join('、')}和定稿时的不同`)] : []),
    ...(equal.length > 0 ? [same('定稿回执', `${equal.map((part) => PARTS[part]).join('、')}和定稿时逐字相同`)] : []),
    ...(other.length > 0
      ? [cannot('定稿回执', `${other.map((part) => PARTS[part]).join('、')}含有姓名或个人填写的文字，公布时隐去了，不能和定稿时逐字比较`)]
      : []),
  ]
}
