import type { Unit } from '../../model/Facts.ts'
import type { Programme } from '../../model/Programme.ts'
import type { KeyReader } from '../../programme/facts/KeyReader.ts'
import type { IssueList } from '../../programme/IssueList.ts'
import { findUnit } from '../../programme/facts/findUnit.ts'
import { readTexts } from '../../programme/facts/readTexts.ts'
import { suggest } from '../../programme/reading/nearest.ts'

type Drawn = Record<string, Record<string, boolean | readonly string[]>>

/**
 * What was drawn, by unit and draw. A draw of units lists those drawn, so that the others of its group were not; a draw of objects
 * says them per unit. 抽签结果
 */
export function readDraws(keys: KeyReader, programme: Programme, units: readonly Unit[], issues: IssueList): Drawn {
  const drawn: Drawn = {}
  const put = (unit: Unit, draw: string, value: boolean | readonly string[]) => {
    drawn[unit.id] = { ...drawn[unit.id], [draw]: value }
  }
  for (const [id, { key, value }] of keys.map('draws')) {
    const draw = programme.draws.find((one) => one.id === id)
    if (!draw) {
      const known = programme.draws.map((one) => one.id)
      issues.add(
        key,
        'unknown-draw',
        `方案里没有抽签“${id}”`,
        suggest(id, known, known.length === 0 ? '去掉这一行' : `可以是：${known.join('、')}`),
      )
      continue
    }
    if ('objects' in draw.of) {
      if (value.kind !== 'map') issues.add(value.place, 'draw', `“${draw.name}”抽的是对象`, '写成 {单位: [抽中的对象, …]}')
      else
        for (const [name, said] of value.entries) {
          const unit = findUnit(units, name, said.key, issues)
          if (unit) put(unit, id, readTexts(said.value, name, issues))
        }
      continue
    }
    const { group } = draw.of
    const chosen = readTexts(value, draw.name, issues).flatMap((name) => findUnit(units, name, value.place, issues) ?? [])
    const [least, most] = [draw.count, draw.countTo ?? draw.count]
    if ((least !== undefined && chosen.length < least) || (most !== undefined && chosen.length > most)) {
      issues.add(
        value.place,
        'draw',
        `“${draw.name}”应抽 ${least === most ? `${least ?? ''}` : `${least ?? ''}–${most ?? ''}`} 个，写了 ${chosen.length} 个`,
        '按抽签结果补齐',
      )
    }
    for (const unit of chosen)
      if (unit.group !== group) issues.add(value.place, 'draw', `“${unit.name}”不在${group}，不会被“${draw.name}”抽到`, '去掉这个单位')
    for (const unit of units) if (unit.group === group) put(unit, id, chosen.includes(unit))
  }
  return drawn
}
