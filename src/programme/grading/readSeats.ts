import type { Seat } from '../../model/GradeRule.ts'
import type { NameScope } from '../expressions/NameScope.ts'
import { readCondition } from '../expressions/readExpression.ts'
import { given } from '../reading/given.ts'
import { choiceFrom, numberFrom } from '../reading/words.ts'
import { YamlMap } from '../reading/YamlMap.ts'

/** Seats by grade, or by class and grade; each a number, `20 % half-up`, or `{seats, when}`. 名额 */
export function readSeats(map: YamlMap, gradeNames: readonly string[], scope: NameScope): Seat[] {
  const inner = map.need('seats', map.map('seats', `${map.what}的名额`), undefined)
  return (inner?.keys ?? []).flatMap((key) => {
    const value = inner?.raw(key)
    if (!inner || !value) return []
    const isOfClass = value.kind === 'map' && !value.entries.has('seats')
    if (!isOfClass) return readSeat(inner, key, gradeNames, scope, undefined)
    const ofClass = new YamlMap(value, map.run, `${key}类的名额`)
    return ofClass.keys.flatMap((grade) => readSeat(ofClass, grade, gradeNames, scope, key))
  })
}

function readSeat(map: YamlMap, key: string, gradeNames: readonly string[], scope: NameScope, ofClass: string | undefined): Seat[] {
  const source = map.raw(key)
  const inner = source?.kind === 'map' ? new YamlMap(source, map.run, `“${key}”的名额`) : undefined
  const [holder, name] = inner ? ([inner, 'seats'] as const) : ([map, key] as const)
  const text = holder.text(name)
  const when = inner?.scalar('when')
  const condition = when && readCondition(when, scope, map.run)
  inner?.close()
  if (text === undefined) return []
  const seats = seatsFrom(text)
  if (seats === null) {
    map.error(
      holder.placeOf(name),
      'wrong-value',
      `“${text.slice(0, 40)}”不是名额`,
      '写作 5，或 20 % half-up（half-up 四舍五入、down 舍去、up 进一）',
    )
    return []
  }
  const seat = given({ class: ofClass, grade: choiceFrom(key, gradeNames), seats, when: condition })
  map.run.places.note(seat, holder.placeOf(name))
  map.run.places.note(seat, map.keyPlace(key), 'grade')
  return [seat]
}

const SHARE = /^(\S+?)\s*[%％]\s+(half-up|down|up)$/

function seatsFrom(text: string): Seat['seats'] | null {
  if (/^\d{1,6}$/.test(text)) return Number(text)
  const match = SHARE.exec(text)
  const percent = match ? numberFrom(match[1] ?? '') : null
  const rounding = match?.[2]
  return percent !== null && (rounding === 'half-up' || rounding === 'down' || rounding === 'up') ? { percent, rounding } : null
}
