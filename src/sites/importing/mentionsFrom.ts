import { beginning } from './beginning.ts'
import type { Mention } from './ColumnLine.ts'

/** Between keepers. */
const BETWEEN = new Set('、，,;；\n\r|')
/** 牵头单位：发改委；配合单位：住建局. */
const PART = /^(?:牵头|责任|保障|配合|协办|主办|承办|负责)(?:单位|部门)?[:：]/u
/** 各乡镇和各单位 are two sets. */
const NEXT_SET = /(?<=乡|镇|街道|镇街|部门|单位|[）)])\s*[和及与]?\s*(?=(?:县直|区直|市直|县政府|区政府|市政府)?各)/u
const PLACE = '(?:全[县区市省]|[县区市省]|本[县区市])?'
const TOWNSHIPS = new RegExp(
  `^${PLACE}各(?:乡镇|镇乡|乡|镇|街道|镇街|乡镇街道|乡镇[（(]街道[）)]|镇[（(]街道[）)]|乡镇[（(]街道办(?:事处)?[）)]|街镇)(?:办(?:事处)?)?(?:人民政府|政府)?$`,
  'u',
)
const DEPARTMENTS = new RegExp(
  `^${PLACE}(?:[县区市省]?直|[县区市省]?政府)?各(?:[县区市省]直|[县区市省]政府)?(?:单位|部门|局|委局|委办局|局委|职能部门|部门单位|工作部门)$`,
  'u',
)
/** 等, 等有执法职权的单位: the list goes on with whom it does not name. */
const OPEN_END = /^(.+?)(等(?:.*(?:单位|部门|机关|乡镇|街道|企业))?)$/u
const NOBODY_IN_PARTICULAR = /^(?:各)?(?:相关|有关|涉及|其他|其它|对应|所属)|(?:相关|有关|涉及)(?:的)?(?:单位|部门|机关)$/u

const LONGEST = 100

/** Whom a cell of a table of columns names: units by name, sets of them, and what it leaves open. 保障单位一格 */
export function mentionsFrom(cell: string): readonly Mention[] {
  return partsOf(cell)
    .flatMap((part) =>
      part
        .trim()
        .replaceAll(/\s{2,}/gu, ' ')
        .replace(PART, '')
        .split(NEXT_SET),
    )
    .map((part) => part.trim().replace(/[。.]$/u, ''))
    .filter((part) => part !== '')
    .flatMap(mentionsOf)
}

/** Its keepers apart, but not what stands inside brackets: 县委办（县档案局、县史志办）. */
function partsOf(cell: string): readonly string[] {
  const parts: string[] = []
  // From behind, for a bracket counts only where it is closed.
  let [end, isInside] = [cell.length, false]
  for (let at = cell.length - 1; at >= 0; at--) {
    const sign = cell.charAt(at)
    if (sign === '）' || sign === ')') isInside = true
    else if (sign === '（' || sign === '(') isInside = false
    else if (!isInside && BETWEEN.has(sign)) {
      parts.push(cell.slice(at + 1, end))
      end = at
    }
  }
  return [...parts, cell.slice(0, end)].reverse()
}

function mentionsOf(written: string): readonly Mention[] {
  // No unit is called so; it is a sentence.
  if (written.length > LONGEST) return [{ kind: 'open', written: beginning(written, LONGEST) }]
  if (TOWNSHIPS.test(written)) return [{ kind: 'set', written, of: 'township' }]
  if (DEPARTMENTS.test(written)) return [{ kind: 'set', written, of: 'department' }]
  if (written.startsWith('等') || NOBODY_IN_PARTICULAR.test(written)) return [{ kind: 'open', written }]
  const [, before, end] = OPEN_END.exec(written) ?? []
  if (before !== undefined && end !== undefined) return [...mentionsOf(before), { kind: 'open', written: end }]
  return [{ kind: 'name', written, also: [] }]
}
