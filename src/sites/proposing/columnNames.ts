import { foldName } from '../../model/foldName.ts'

const SIGNS = /[\p{P}\p{S}]/gu
/** What a whole site calls its part in which all else is published; one site's word is another's. */
const WHOLE =
  /^(?:政务公开|信息公开|政府信息公开|政府信息公开(?:目录|专栏|平台)|信息公开(?:目录|专栏|平台)|法定主动公开(?:内容)?|主动公开(?:内容|目录)?|公开目录)$/
/** A body that publishes for itself below a site of another. */
const BODY = /(?:局|委|委员会|办|办公室|院|中心|镇|乡|街道|街道办事处|管委会|部|社|支队|大队|人民政府|公司|学校|医院)$/
/** Bodies of a kind. */
const BODIES = /(?:部门|乡镇|镇街|街道|镇办|各单位|县直|市直|区直|基层)/
const PREFIX = /^(?:政府信息公开|政务公开|信息公开|政府信息|政府|公开)(?=.{2})/
const SUFFIX = /(?<=.{2})(?:栏目|专栏|专题|信息|信息公开|公开|情况|领域|类|目录)$/
/** One thing in two words. */
const SAME: readonly (readonly [RegExp, string])[] = [
  [/年度报告/gu, '年报'],
  [/预算决算|预算和决算|预算与决算/gu, '预决算'],
  [/(?:及|和|与)(?=.)/gu, ''],
]

/** How names of a site's columns are compared. 栏目名称比较 */
export interface ColumnNames {
  /** Names that differ in signs, spaces and the region before a body's name only are one. 同名 */
  readonly strict: (name: string) => string
  /** Names that are near: 政府信息公开指南 and 公开指南. 近名 */
  readonly plain: (name: string) => string
  /** Of the part in which a site publishes everything: tells no column from another. */
  readonly isWhole: (name: string) => boolean
  /** Of a body that publishes for itself. */
  readonly isBody: (name: string) => boolean
  /** Of what holds a part for each body of a kind: 部门信息公开, 乡镇公开. */
  readonly isOfBodies: (name: string) => boolean
}

/** @param region whose site it is: 示例县; empty where it is not known */
export function columnNames(region: string): ColumnNames {
  const [stricts, plains] = [new Map<string, string>(), new Map<string, string>()]
  const strict = remembered(stricts, (name) => {
    const bare = foldName(name).replace(SIGNS, '')
    if (!BODY.test(bare)) return bare
    const own = region !== '' && bare.startsWith(region) && bare.length > region.length + 1 ? bare.slice(region.length) : bare
    return own.replace(/^[县市区](?=..)/u, '')
  })
  const plain = remembered(plains, (name) => {
    let text = strict(name)
    if (region !== '' && text.startsWith(region) && text.length > region.length + 1) text = text.slice(region.length)
    for (const [found, one] of SAME) text = text.replace(found, one)
    for (let before = ''; before !== text;) {
      before = text
      text = text.replace(PREFIX, '').replace(SUFFIX, '')
    }
    return text
  })
  return {
    strict,
    plain,
    isWhole: (name) => WHOLE.test(strict(name)),
    isBody: (name) => BODY.test(strict(name)),
    isOfBodies: (name) => BODIES.test(name),
  }
}

const remembered =
  (known: Map<string, string>, make: (name: string) => string) =>
  (name: string): string => {
    const before = known.get(name)
    if (before !== undefined) return before
    const made = make(name)
    known.set(name, made)
    return made
  }

/** Two letters that stand beside each other, as often as they do. */
export function pairsOf(text: string): readonly string[] {
  const letters = [...text]
  return letters.slice(1).map((letter, at) => `${letters[at] ?? ''}${letter}`)
}

/** How much of two names is alike, from 0 to 1. 相似度 */
export function likeness(one: string, other: string): number {
  const [first, second] = [pairsOf(one), pairsOf(other)]
  if (first.length === 0 || second.length === 0) return one === other ? 1 : 0
  const left = [...second]
  let common = 0
  for (const pair of first) {
    const at = left.indexOf(pair)
    if (at < 0) continue
    left.splice(at, 1)
    common += 1
  }
  return (2 * common) / (first.length + second.length)
}
