import type { NamedUnit, Programme } from '../../model/Programme.ts'
import { groupSize, listedUnits } from '../views/groupSizes.ts'
import type { Look, Report } from './Report.ts'

function members(programme: Programme, report: Report): void {
  for (const unit of programme.units) {
    const group = programme.groups.find(({ name }) => name === unit.group)
    if (!group) {
      report.error(unit, 'group', {
        code: 'unit-group-unknown',
        message: `“${unit.name}”的组“${unit.group}”不在 groups 里`,
        remedy: `已有的组：${programme.groups.map(({ name }) => name).join('、')}`,
      })
    } else if (unit.class === undefined ? group.classes.length > 0 : !group.classes.some(({ name }) => name === unit.class)) {
      const classes = group.classes.map(({ name }) => name).join('、')
      report.error(unit, 'class', {
        code: 'unit-class-unknown',
        message: unit.class === undefined ? `“${unit.name}”没有写类` : `“${unit.name}”的类“${unit.class}”不在“${group.name}”的 classes 里`,
        remedy: classes === '' ? '这一组不分类，请删去 class' : `“${group.name}”的类：${classes}`,
      })
    }
  }
}

function names(programme: Programme, report: Report): void {
  const owners = new Map<string, NamedUnit>()
  for (const unit of programme.units) {
    for (const [index, name] of [unit.name, ...unit.aliases].entries()) {
      const owner = owners.get(name)
      owners.set(name, owner ?? unit)
      if (!owner || owner === unit) continue
      report.error(unit, index === 0 ? 'name' : `aliases.${index - 1}`, {
        code: 'unit-ambiguous',
        message: `“${name}”同时是“${owner.name}”和“${unit.name}”的名称或别名`,
        remedy: '一个名字只能指一个单位，请改名或删去别名',
      })
    }
  }
}

function size(thing: object, title: string, said: number | undefined, found: number, what: string, report: Report): void {
  if (said === undefined || found === 0 || said === found) return
  report.error(thing, 'size', {
    code: 'size-mismatch',
    message: `“${title}”应有${said}个单位，${what}${found}个`,
    remedy: '请核对通知的数目和单位表',
  })
}

/** The table of units agrees with itself: sizes, groups, classes, and one unit for each name. 单位表 */
export const unitTable: Look = ({ programme }, report) => {
  const seen = new Set<string>()
  for (const group of programme.groups) {
    if (seen.has(group.name)) {
      report.error(group, 'name', { code: 'group-duplicate', message: `组“${group.name}”写了两次`, remedy: '请合并' })
    }
    seen.add(group.name)
    size(group, group.name, group.size, listedUnits(programme, group.name), '列出的单位有', report)
    for (const kind of group.classes) {
      size(kind, `${group.name}${kind.name}类`, kind.size, listedUnits(programme, group.name, kind.name), '列出的单位有', report)
    }
    const classes = group.classes.map(({ name }) => groupSize(programme, group.name, name))
    const sum = classes.reduce<number>((total, each) => total + (each ?? 0), 0)
    if (!classes.includes(undefined)) size(group, group.name, group.size, sum, '各类之和为', report)
  }
  members(programme, report)
  names(programme, report)
}
