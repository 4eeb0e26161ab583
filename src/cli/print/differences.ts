import type { Difference } from '../../engine/differences/Difference.ts'
import type { RoundEffects, StandingPrinted, UnitEffect } from '../../engine/differences/effects/RoundEffects.ts'
import { verdictsText } from './outcome.ts'

/** Differences under their headings; a dot before what points, places or grades can depend on. 逐条差异 */
export function printDifferences(differences: readonly Difference[]): string {
  if (differences.length === 0) return '没有差异\n'
  const bearing = differences.filter(({ bears }) => bears).length
  const chapters = [...new Set(differences.map(({ chapter }) => chapter))]
  const head = `${differences.length} 处差异，其中 ${bearing} 处可能影响得分、名次、等次或结论（行首有 ●）\n`
  const parts = chapters.map((chapter) => {
    const own = differences.filter((one) => one.chapter === chapter)
    return `\n${chapter}\n${own.map(({ bears, sentence }) => `  ${bears ? '●' : ' '} ${sentence}\n`).join('')}`
  })
  return head + parts.join('')
}

const arrow = (before: string, after: string): string => (before === after ? after : `${before} → ${after}`)

const gradeOf = ({ grades, gradeState }: StandingPrinted): string =>
  `${grades.join('/')}${gradeState === 'decision' ? '（待审定）' : gradeState === 'open' ? '（未定）' : ''}`

/** Points, or where there are none the conclusion: what a unit has by one programme. */
const briefly = (one: StandingPrinted): string => (one.withoutMarks ? verdictsText(one.verdicts) || '不计分' : `得分 ${one.total.text}`)

function headOf({ unit, before, after, change, isChanged }: UnitEffect): string {
  if (!after) return `${unit.name}  ${briefly(before)} → 不再考核\n`
  if (!isChanged) return `${unit.name}  ${briefly(before)}，没有变化\n`
  const moved = change === null || change === '0' ? '' : `（${change.startsWith('−') ? change : `＋${change}`}）`
  const pair = (name: string, was: string, is: string): string => (was + is === '' ? '' : `  ${name} ${arrow(was || '—', is || '—')}`)
  const points = before.withoutMarks && after.withoutMarks ? '' : `${pair('得分', before.total.text, after.total.text)}${moved}`
  const standing = `${pair('名次', before.place ?? '', after.place ?? '')}${pair('等次', gradeOf(before), gradeOf(after))}`
  const outcome = `${pair('结论', verdictsText(before.verdicts), verdictsText(after.verdicts))}${pair('问题', before.problems, after.problems)}`
  return `${unit.name}${points}${standing}${outcome}\n`
}

function printUnit(effect: UnitEffect): string {
  const { reasons, because, unused, unasked } = effect
  const asked = unasked.length === 0 ? [] : [`后一方案新增的检查点还没有答案：${unasked.join('；')}`]
  const lines = [...reasons.map(({ sentence }) => sentence), ...because, ...unused.map(({ sentence }) => sentence), ...asked]
  return `${headOf(effect)}${lines.map((line) => `    ${line}\n`).join('')}`
}

/** A round under both programmes, unit by unit in its own order. 逐单位影响 */
export function printEffects({ round, units, fresh }: RoundEffects): string {
  const changed = units.filter(({ isChanged }) => isChanged).length
  const title = `${round.demonstration && !round.title.startsWith('演示') ? '【演示】' : ''}${round.title}`
  const head = `\n${title}  截至 ${round.asOf}\n${units.length} 个单位，${changed} 个有变化\n\n`
  const added =
    fresh.length === 0 ? '' : `\n后一方案新增的单位，批次里没有：${fresh.map(({ name, group }) => `${name}（${group}）`).join('、')}\n`
  return `${head}${units.map(printUnit).join('')}${added}`
}
