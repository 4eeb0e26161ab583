/** What the parts of an export hold, by their keys. */
const PARTS: Readonly<Record<string, string>> = {
  'programme.id': '方案编号',
  'programme.hash': '方案的规则或口径',
  'receipt.programme': '方案的规则或口径',
  'receipt.round': '批次的编号、标题或演示标记',
  'receipt.roster': '单位名册',
  'receipt.facts': '答案、事项或人工裁定',
  'receipt.calendar': '工作日历',
  'receipt.asOf': '截止日',
  'receipt.history': '往年结果',
  'receipt.decisions': '审定',
  'receipt.results': '结果',
  'receipt.semantics': '计分语义版本',
  'receipt.hash': '回执指纹',
}

const WHOLES: Readonly<Record<string, string>> = { programme: '方案', receipt: '回执', results: '结果' }

/** What a result says of a unit or a node, by the last of these keys on the way. */
const FIGURES: Readonly<Record<string, string>> = {
  total: '总分',
  points: '得分',
  worth: '得分',
  marks: '分值',
  applies: '适用与否',
  place: '名次',
  grades: '等次',
  gradeState: '等次',
}

/** A key of an object or a position in a list. */
export type PathStep = string | number

const isObject = (value: unknown): value is Readonly<Record<PathStep, unknown>> => typeof value === 'object' && value !== null

/** What stands at a place of an export, in the words of those who read results. 不同之处 */
export function whereText(stated: unknown, path: readonly PathStep[]): string {
  const [first, second] = path
  const named = PARTS[`${first}.${second}`]
  if (named !== undefined) return named
  let value = stated
  const names: string[] = []
  for (const step of path) {
    value = isObject(value) ? value[step] : undefined
    if (!isObject(value)) continue
    const { unit, code } = value
    if (typeof unit === 'string') names.splice(0, names.length, unit)
    if (typeof code === 'string') names.splice(1, names.length, code)
  }
  const figure = path.map((step) => FIGURES[step]).findLast((word) => word !== undefined) ?? WHOLES[String(first)] ?? String(first)
  return `${names.map((name) => `“${name}”的`).join('')}${figure}`
}
