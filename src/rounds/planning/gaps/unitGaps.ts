import { grouped } from '../../../model/grouped.ts'
import type { Programme } from '../../../model/Programme.ts'
import { functionKey, namesToBind } from '../namesToBind.ts'
import { blocks, warns, type PlanGap } from '../PlanGap.ts'
import type { PlanState } from './PlanState.ts'

/** What is wanting of the list of units: names without one, units without or with two names, groups that are too small. 单位对应 */
export function unitGaps(state: PlanState): readonly PlanGap[] {
  return [...namedGaps(state), ...strangeGaps(state), ...unknownGaps(state), ...doubleGaps(state), ...sizeGaps(state)]
}

function namedGaps({ plan, programme }: PlanState): readonly PlanGap[] {
  const bound = new Set(plan.units.flatMap(({ unit, as }) => (unit === '' || as === null ? [] : [as])))
  return programme.units.flatMap(({ name }) => {
    if (bound.has(name) || plan.leftOut[name] !== undefined) return []
    const message = `通知点名的“${name}”还没有对应登记的单位`
    return [blocks('units', { code: 'name-unbound', message, remedy: '请选它是哪个单位；没有登记的先登记，不考核的写明理由', about: name })]
  })
}

function strangeGaps({ plan, programme, roster }: PlanState): readonly PlanGap[] {
  const { strange, addressedOnly } = namesToBind(programme)
  const also = new Set(plan.units.flatMap((unit) => unit.also))
  const functions = new Set(roster.flatMap((unit) => unit.functions))
  const open = strange.flatMap(({ kind, name, rows }) => {
    const isFunction = kind === 'function'
    if (isFunction ? functions.has(name) : also.has(name)) return []
    if (plan.leftOut[isFunction ? functionKey(name) : name] !== undefined) return []
    const where = `“${rows[0] ?? ''}”${rows.length > 1 ? `等 ${rows.length} 项` : ''}`
    return isFunction
      ? [
          blocks('units', {
            code: 'function-unassigned',
            message: `${where}由承担“${name}”的单位负责，还没有说是哪些单位`,
            remedy: '请勾选有这项职能的单位；一个也没有的写明理由',
            about: functionKey(name),
          }),
        ]
      : [
          blocks('units', {
            code: 'name-strange',
            message: `${where}写到“${name}”，通知的单位名单里没有这个名称`,
            remedy: '请选它是哪个被考核单位；不在考核对象之内的写明理由',
            about: name,
          }),
        ]
  })
  const said = addressedOnly.map((name) =>
    warns('units', {
      code: 'addressed-only',
      message: `通知发给了“${name}”，名单里没有它`,
      remedy: '要考核的，请在相应的组里加上；不考核的不用管',
      about: name,
    }),
  )
  return [...open, ...said]
}

function unknownGaps({ plan, known }: PlanState): readonly PlanGap[] {
  return plan.units.flatMap(({ unit, as, group }) => {
    if (unit === '')
      return as === null
        ? [blocks('units', { code: 'row-empty', message: `“${group}”里有一行没有选单位`, remedy: '请选单位，或去掉这一行', about: group })]
        : []
    const one = known.get(unit)
    if (one?.exists && one.within) return []
    const called = one?.name ?? as ?? '有一个单位'
    const message = one ? (one.exists ? `“${called}”不归组织单位管` : `“${called}”在计分截止日不存在`) : `“${called}”没有登记`
    return [blocks('units', { code: 'unit-not-registered', message, remedy: '请换成登记的单位，或到“系统—单位”里核对', about: unit })]
  })
}

/** One unit under two names, or one name given to two units. */
function doubleGaps({ plan, known }: PlanState): readonly PlanGap[] {
  const bound = plan.units.filter(({ unit }) => unit !== '')
  const twice = [...grouped(bound, ({ unit }) => unit)].flatMap(([unit, rows]) => {
    if (rows.length < 2) return []
    const as = rows.map((row) => row.as ?? row.group).join('、')
    const message = `“${known.get(unit)?.name ?? unit}”在名单里有 ${rows.length} 行（${as}）`
    return [
      blocks('units', {
        code: 'unit-double',
        message,
        remedy: '一个单位只留一行；另一个名称写明不考核的理由，或换成别的单位',
        about: unit,
      }),
    ]
  })
  const names = bound.flatMap(({ as, also, unit }) => [...(as === null ? [] : [as]), ...also].map((name) => ({ name, unit })))
  const shared = [...grouped(names, ({ name }) => name)].flatMap(([name, rows]) => {
    const units = [...new Set(rows.map(({ unit }) => unit))]
    if (units.length < 2) return []
    const called = units.map((unit) => known.get(unit)?.name ?? unit).join('、')
    return [blocks('units', { code: 'name-double', message: `“${name}”对应了几个单位：${called}`, remedy: '只留一个', about: name })]
  })
  return [...twice, ...shared]
}

/** The groups and classes that the notice counts, with the key of their reason. 组和类 */
export const countedParts = ({ groups }: Programme) =>
  groups.flatMap(({ name, size, open, classes }) => [
    { key: name, group: name, kind: undefined, size, open: open === true },
    ...classes.map((one) => ({ key: `${name}/${one.name}`, group: name, kind: one.name, size: one.size, open: false })),
  ])

function sizeGaps({ plan, programme, roster }: PlanState): readonly PlanGap[] {
  const excused = new Set(Object.keys(plan.leftOut))
  return countedParts(programme).flatMap(({ key, group, kind, size, open }) => {
    const count = roster.filter((unit) => unit.group === group && (kind === undefined || unit.class === kind)).length
    const title = kind === undefined ? group : `${group}${kind}类`
    if (count === 0 && kind === undefined && plan.sizes[key] === undefined)
      return [
        blocks('units', {
          code: 'group-empty',
          message: `“${title}”一个单位也没有`,
          remedy: '请从登记的单位里选，或填写名单登记；这次不考核这一组的写明理由',
          about: key,
        }),
      ]
    if (size === undefined) {
      const named = programme.units.some((unit) => unit.group === group)
      if (kind !== undefined || !open || !named) return []
      return [warns('units', { code: 'group-open', message: `“${title}”的名单通知没有列全`, remedy: '请核对还有没有单位要加', about: key })]
    }
    const left = programme.units.filter(
      (unit) => unit.group === group && (kind === undefined || unit.class === kind) && excused.has(unit.name),
    )
    if (count === size || count === size - left.length || plan.sizes[key] !== undefined) return []
    const message = `“${title}”通知写的是 ${size} 个单位，现在有 ${count} 个`
    const remedy = count < size ? '请补齐单位；就是这些的写明理由' : '请去掉多出的；就是这些的写明理由'
    return [blocks('units', { code: 'group-size', message, remedy, about: key })]
  })
}
