import { isCalendarDate } from '../../model/CalendarDate.ts'
import { LANES, type Lane } from '../../model/Facts.ts'
import { parseFraction, formatFraction } from '../../model/Fraction.ts'
import { Refusal } from '../../model/Refusal.ts'
import type { PlannedStage, PlannedUnit, RoundPlan } from '../../model/RoundPlan.ts'
import { LATE_POLICIES, STAGE_KINDS } from '../../model/RoundStage.ts'
import { isStorable } from '../../store/isStorable.ts'

/** What a person may change of a plan; a signature and drawings are made by acts of their own. */
export type EditablePlan = Omit<RoundPlan, 'signature' | 'draws'>

const MOST_UNITS = 20_000
const MOST_STAGES = 60
const NAME = 200
const TEXT = 2_000

/**
 * A plan as a page or a program sends it, every part of it looked at. 读批次草案
 *
 * @throws Refusal that names the first part that is none
 */
export function readPlan(value: unknown): EditablePlan {
  const plan = mapOf(value, '批次草案')
  return {
    programme: plan['programme'] === null ? null : textOf(plan['programme'], '考核方案', NAME),
    title: textOf(plan['title'], '批次名称', NAME).trim(),
    unit: textOf(plan['unit'], '组织单位', NAME),
    simple: truthOf(plan['simple'], '简易批次'),
    shift: wholeOf(plan['shift'], '后移年数', 50),
    period: plan['period'] === null ? null : periodOf(plan['period']),
    asOf: plan['asOf'] === null ? null : dayOf(plan['asOf'], '计分截止日'),
    units: listOf(plan['units'], '考核名单', MOST_UNITS).map(unitOf),
    leftOut: textsOf(plan['leftOut'], '不考核的理由'),
    sizes: textsOf(plan['sizes'], '数目不符的理由'),
    applies: recordOf(plan['applies'], '适用范围', (row) => recordOf(row, '适用范围', (cell) => truthOf(cell, '适用范围'))),
    stages: listOf(plan['stages'], '阶段', MOST_STAGES).map(stageOf),
    answering: recordOf(plan['answering'], '谁来作答', (group) => recordOf(group, '谁来作答', lanesFrom)),
    leads: textsOf(plan['leads'], '牵头单位'),
  }
}

function periodOf(value: unknown): RoundPlan['period'] {
  const { from, to } = mapOf(value, '本批次的期间')
  return { from: dayOf(from, '期间的起日'), to: dayOf(to, '期间的止日') }
}

function unitOf(value: unknown): PlannedUnit {
  const unit = mapOf(value, '考核名单的一行')
  return {
    unit: textOf(unit['unit'], '单位', NAME),
    as: unit['as'] === null ? null : textOf(unit['as'], '通知里的名称', NAME),
    also: namesOf(unit['also'], '通知里的其他写法'),
    group: textOf(unit['group'], '组别', NAME),
    class: unit['class'] === null ? null : textOf(unit['class'], '类别', NAME),
    functions: namesOf(unit['functions'], '职能'),
    parameters: recordOf(unit['parameters'], '单位参数', numberOf),
    objects: recordOf(unit['objects'], '考核对象', (names) => namesOf(names, '考核对象')),
  }
}

function stageOf(value: unknown): PlannedStage {
  const stage = mapOf(value, '阶段')
  return {
    name: textOf(stage['name'], '阶段名称', NAME),
    kind: wordOf(stage['kind'], '阶段的事项', STAGE_KINDS),
    opensAt: stage['opensAt'] === null ? null : instantOf(stage['opensAt'], '阶段的开始时间'),
    closesAt: stage['closesAt'] === null ? null : instantOf(stage['closesAt'], '阶段的截止时间'),
    text: textOf(stage['text'], '阶段的原文', TEXT),
    late: wordOf(stage['late'], '逾期处理', LATE_POLICIES),
  }
}

const lanesFrom = (value: unknown): readonly Lane[] => [
  ...new Set(listOf(value, '谁来作答', LANES.length).map((lane) => wordOf(lane, '答案来源', LANES))),
]

function numberOf(value: unknown): string {
  const text = textOf(value, '单位参数', 40).trim()
  const number = parseFraction(text)
  if (!number) throw strange(`单位参数“${text}”不是数；请写成数字，如 12`)
  return formatFraction(number)
}

const strange = (what: string): Refusal => new Refusal('invalid', 'plan-unreadable', `没有保存：${what}。`)

const unreadable = (what: string): Refusal => strange(`“${what}”的内容不完整或写法不对；请刷新页面，再填一次`)

function mapOf(value: unknown, what: string): Readonly<Record<string, unknown>> {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) throw unreadable(what)
  return value as Readonly<Record<string, unknown>>
}

function listOf(value: unknown, what: string, most: number): readonly unknown[] {
  if (!Array.isArray(value)) throw unreadable(what)
  if (value.length > most) throw strange(`“${what}”超过${most}项；请分成几个批次`)
  return value as readonly unknown[]
}

function textOf(value: unknown, what: string, most: number): string {
  if (typeof value !== 'string' || !isStorable(value)) throw unreadable(what)
  if (value.length > most) throw strange(`“${what}”超过${most}个字；请写短一些`)
  return value
}

function truthOf(value: unknown, what: string): boolean {
  if (typeof value !== 'boolean') throw unreadable(what)
  return value
}

function wholeOf(value: unknown, what: string, most: number): number {
  if (typeof value !== 'number' || !Number.isSafeInteger(value) || Math.abs(value) > most) throw unreadable(what)
  return value
}

function dayOf(value: unknown, what: string): string {
  const text = textOf(value, what, 10)
  const exists: boolean = isCalendarDate(text)
  if (!exists) throw strange(`${what}“${text}”不是存在的日期；请写成 2026-12-31 的样子`)
  return text
}

function instantOf(value: unknown, what: string): string {
  const text = textOf(value, what, 30)
  const time = Date.parse(text)
  if (!/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d{1,3})?Z$/u.test(text) || Number.isNaN(time)) throw unreadable(what)
  return new Date(time).toISOString()
}

function wordOf<T extends string>(value: unknown, what: string, words: readonly T[]): T {
  const found = words.find((word) => word === value)
  if (found === undefined) throw unreadable(what)
  return found
}

const namesOf = (value: unknown, what: string): readonly string[] => [
  ...new Set(
    listOf(value, what, 500)
      .map((name) => textOf(name, what, NAME).trim())
      .filter((name) => name !== ''),
  ),
]

/** Keys are names and ids that people gave: none of those that every object has. */
const recordOf = <T>(value: unknown, what: string, read: (value: unknown) => T): Readonly<Record<string, T>> =>
  Object.fromEntries(
    Object.entries(mapOf(value, what)).map(([key, one]) => {
      if (key === '__proto__' || !isStorable(key) || key.length > NAME * 2) throw unreadable(what)
      return [key, read(one)]
    }),
  )

const textsOf = (value: unknown, what: string): Readonly<Record<string, string>> =>
  Object.fromEntries(Object.entries(recordOf(value, what, (text) => textOf(text, what, TEXT).trim())).filter(([, text]) => text !== ''))
