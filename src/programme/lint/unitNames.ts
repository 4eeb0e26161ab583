import type { ScopeName } from '../../model/Node.ts'
import { scopeSpelling } from '../nodes/scopeNames.ts'
import type { Look, Report } from './Report.ts'
import { nameIndex, type NameMatches } from '../views/nameIndex.ts'
import { titleOf } from '../views/titles.ts'

interface NamedList {
  readonly thing: object
  readonly key: string
  readonly where: string
  readonly names: readonly ScopeName[]
}

const SEPARATOR_AT_END = /[、，,；;]\s*$/u

function look(matchesOf: (name: ScopeName) => NameMatches, { thing, key, where, names }: NamedList, report: Report): void {
  for (const [index, name] of names.entries()) {
    const { units, groups, marked } = matchesOf(name)
    const spelling = scopeSpelling(name)
    const at = `${key}.${index}`
    const count = units.length + groups.length + marked.length
    if (count === 0 && name.kind === 'function') {
      report.warn(thing, at, {
        code: 'function-unassigned',
        message: `${where}按职能“${name.name}”确定，单位表里没有写明哪个单位有这项职能`,
        remedy: '请在 units.yaml 里给有这项职能的单位写 functions；通知没有点名的，开批次时写',
      })
    } else if (count === 0) {
      report.warn(thing, at, {
        code: 'unit-unmatched',
        message: `${where}的“${spelling}”与单位表对不上`,
        remedy: '是已有单位的另一种写法，请在 units.yaml 里给它写别名；是漏列的单位，请补上；都不是，请留给批次里的人确定',
      })
    } else if (count > 1) {
      report.warn(thing, at, {
        code: 'unit-several',
        message: `${where}的“${spelling}”对上了${count}个：${[...units.map(({ unit }) => unit.name), ...groups].join('、')}`,
        remedy: '请写全称，或改别名',
      })
    }
    const [only] = units
    if (count === 1 && only?.byAlias === true) {
      report.warn(thing, at, {
        code: 'unit-by-alias',
        message: `${where}的“${spelling}”按别名认作“${only.unit.name}”`,
        remedy: '请确认是同一个单位',
      })
    }
  }
}

/** Names in the notice that the table of units does not know, knows twice, or knows by another name; nothing is guessed. 点名 */
export const unitNames: Look = ({ programme, visits }, report) => {
  const { notice } = programme
  const matchesOf = nameIndex(programme)
  look(
    matchesOf,
    { thing: notice, key: 'addressed', where: '通知对象', names: notice.addressed.map((name) => ({ kind: 'unit', name })) },
    report,
  )
  for (const { node } of visits) {
    const { scope } = node
    if (!scope) continue
    const where = node.column ? `栏目“${node.column.levels.join(' > ')}”保障单位` : `${titleOf(node)}适用范围`
    look(matchesOf, { thing: scope, key: 'names', where, names: scope.names }, report)
    look(matchesOf, { thing: scope, key: 'except', where: `${where}除外`, names: scope.except }, report)
    if (scope.text !== undefined && SEPARATOR_AT_END.test(scope.text)) {
      report.warn(scope, 'text', {
        code: 'list-ends-in-separator',
        message: `${where}以“${scope.text.trim().slice(-1)}”结尾，后面可能漏了单位`,
        remedy: '请对照通知原文：原文如此的，由人确定是否还有单位',
      })
    }
    if (scope.open && (scope.names.length > 0 || scope.text !== '')) {
      report.warn(scope, 'open', {
        code: 'scope-open',
        message:
          scope.names.length === 0
            ? `${where}写的是“${scope.text ?? '等'}”，没有点名，适用哪些单位未定`
            : `${where}没有列全（“等”），没有点名的单位未定`,
        remedy: '开批次前由人逐个确定适用不适用',
      })
    }
  }
  for (const { name, scope } of programme.selfReport?.parts ?? []) {
    if (!scope) continue
    const where = `自查报告“${name}”一部分的单位`
    look(matchesOf, { thing: scope, key: 'names', where, names: scope.names }, report)
    look(matchesOf, { thing: scope, key: 'except', where: `${where}除外`, names: scope.except }, report)
  }
}
