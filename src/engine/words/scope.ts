import type { Instead, Marks, Node, NotApplying, Scope, ScopeName } from '../../model/Node.ts'
import type { Vocabulary } from './Vocabulary.ts'

/** Who a node applies to, in the notice's own words where the names only stand for them: `各乡镇、各单位（乡镇、县直部门）`. 适用范围 */
export function scopeInWords(scope: Scope | undefined): string {
  if (!scope) return '全部'
  const names = scope.names.map(nameInWords).join('、')
  const text = scope.text ?? ''
  const except = scope.except.length > 0 ? `，${scope.except.map(nameInWords).join('、')}除外` : ''
  if (scope.open && names === '') return `${text === '' ? '没有写明（由人逐个确定）' : `${text}（通知没有点名，由人逐个确定）`}${except}`
  if (scope.open) return `${isNamesOnly(scope) ? names : text}${except}；“等”字所指未点名，由人逐个确定`
  return `${names === '' ? '全部' : isNamesOnly(scope) ? names : `${text}（${names}）`}${except}`
}

/** The notice's words are the names themselves, with whatever stands between them. */
function isNamesOnly({ names, text }: Scope): boolean {
  const bare = (words: string): string => words.replaceAll(/[\s、，,；;]/gu, '')
  return (
    text === undefined ||
    text === '' ||
    names.some(({ kind }) => kind !== 'unit') ||
    bare(text) === bare(names.map(({ name }) => name).join(''))
  )
}

/** A unit and a group by their names, others as people say them: A类, 承担行政执法的单位. */
function nameInWords({ kind, name }: ScopeName): string {
  if (kind === 'class') return `${name}类`
  return kind === 'function' ? `承担${name}的单位` : name
}

/** What a node is worth: `5分`, `按类别：A 5分、B 3分`. 分值 */
export function marksInWords(marks: Marks | undefined): string {
  if (!marks) return '只加减分'
  switch (marks.kind) {
    case 'points':
      return `${marks.value}分`
    case 'percent':
      return `上级分值的${marks.value}%`
    case 'share':
      return '与适用的同级平分'
    case 'profile': {
      const by = marks.by === 'group' ? '组别' : marks.by === 'class' ? '类别' : `“${marks.by.parameter}”`
      const rows = Object.entries(marks.table).map(([name, value]) => `${name} ${value}分`)
      return `按${by}：${[...rows, ...(marks.otherwise === undefined ? [] : [`其他 ${marks.otherwise}分`])].join('、')}`
    }
  }
}

/** `无此事项时：得满分`. */
export function insteadInWords(instead: Instead | 'self'): string {
  if (instead === 'full') return '得满分'
  if (instead === 'zero') return '得0分'
  if (instead === 'not-applicable') return '视为不适用'
  if (instead === 'self') return '以自查结果为准'
  return `得分值的${instead.percent}%`
}

/** What happens to the marks of a node that does not apply. 不适用时 */
export function notApplyingInWords(rule: NotApplying | undefined, words: Vocabulary): string | null {
  if (!rule) return null
  if (rule.how === 'full') return '不涉及的不扣分（得满分）'
  const to = rule.to.map((code) => `“${words.node(code)}”`).join('、')
  return rule.to.length === 1 ? `分值移到${to}` : `分值${rule.equally ? '平均' : '按比例'}摊到${to}`
}

/** The policies of a node, each a short sentence. 另行规定 */
export function policiesInWords(node: Node, words: Vocabulary): readonly string[] {
  const notApplying = notApplyingInWords(node.notApplying, words)
  return [
    ...(notApplying === null ? [] : [`不适用时：${notApplying}`]),
    ...(node.whenNone === undefined ? [] : [`没有这类事项时：${insteadInWords(node.whenNone)}`]),
    ...(node.whenDeclaredNone === undefined ? [] : [`单位申明没有时：${insteadInWords(node.whenDeclaredNone)}`]),
    ...(node.whenNotDrawn === undefined ? [] : [`没有抽到时：${insteadInWords(node.whenNotDrawn)}`]),
  ]
}
