import type { Look } from './Report.ts'
import { titleOf } from '../views/titles.ts'

/** Clauses that nothing here can express: a named person decides them in each round. 写不出来的条款 */
export const untranslated: Look = ({ programme, visits }, report) => {
  const say = (thing: object, key: string, where: string, clause: string): void =>
    report.warn(thing, key, {
      code: 'untranslated',
      message: `${where}有一条没有译成规则：“${clause}”`,
      remedy: '每个批次由指定的人确定怎样处理',
    })
  const list = (thing: { readonly untranslated: readonly string[] }, where: string): void =>
    thing.untranslated.forEach((clause, index) => say(thing, `untranslated.${index}`, where, clause))
  list(programme, '方案')
  for (const { node } of visits) list(node, titleOf(node))
  for (const [index, rule] of programme.grades.entries()) list(rule, `等次规则第${index + 1}条`)
  for (const stage of programme.stages) {
    if (stage.untranslated !== undefined) say(stage, 'untranslated', `阶段“${stage.name}”`, stage.untranslated)
  }
}
