import { LANE_WORDS } from '../../engine/explain/answerInWords.ts'
import type { NodeCode } from '../../model/Expression.ts'
import type { SheetNode, UnitSheet } from './UnitSheet.ts'

interface Offices {
  /** Rows where the reader assesses: there he sees who did what. */
  readonly isNamed: (node: NodeCode) => boolean
  /** Who is in charge where a row names nobody. */
  readonly organiser: string
}

/** A unit's sheet as the unit reads it: offices stand for the people who assessed it. 不具名的得分表 */
export function withoutPersons(sheet: UnitSheet, offices: Offices): UnitSheet {
  const keys = new Map<string, string>()
  const root = nodeWithout(sheet.root, offices, keys)
  const groups = sheet.waterfall?.groups.map((group) => ({
    ...group,
    falls: group.falls.map((fall) => ({ ...fall, key: fall.key === null ? null : (keys.get(fall.key) ?? fall.key) })),
  }))
  return { ...sheet, root, waterfall: sheet.waterfall && { ...sheet.waterfall, groups: groups ?? [] } }
}

/** @param keys what the keys of rows are now that had somebody's name in them */
function nodeWithout(node: SheetNode, offices: Offices, keys: Map<string, string>): SheetNode {
  const children = node.children.map((child, at) => {
    const told = nodeWithout(child, offices, keys)
    return !offices.isNamed(node.code) && isPersons(child) ? numbered(told, at, keys) : told
  })
  if (offices.isNamed(node.code)) return { ...node, children }
  const office = node.assessor.length === 0 ? offices.organiser : node.assessor.join('、')
  return {
    ...node,
    children,
    answers: node.answers.map((answer) =>
      answer.by === undefined || answer.lane === LANE_WORDS.self ? answer : { ...answer, by: office },
    ),
    steps: node.steps.map((step) =>
      step.kind === 'override' ? { ...step, sentence: step.sentence.replace(/^.*?(?=曾?裁定为)/u, office) } : step,
    ),
  }
}

/** A copy that is somebody's own judgement: what is said in it was said by him after whom it is called. */
function isPersons({ copy, answers, children }: SheetNode): boolean {
  if (copy === undefined) return false
  return answers.some(({ by }) => by === copy) || children.some((child) => isPersons({ ...child, copy }))
}

/** 第1位、第2位: by the place in the row, which says nothing of who they are. */
function numbered(node: SheetNode, at: number, keys: Map<string, string>): SheetNode {
  const [from, to] = [node.copy ?? '', `第${String(at + 1)}位`]
  const within = (one: SheetNode): SheetNode => {
    const key = one.key.replace(`@${from}`, `@${to}`)
    keys.set(one.key, key)
    const answers = one.answers.map((answer) => (answer.object === from ? { ...answer, object: to } : answer))
    return { ...one, key, answers, children: one.children.map(within) }
  }
  return { ...within(node), copy: to, name: node.name.replace(`（${from}）`, `（${to}）`) }
}
