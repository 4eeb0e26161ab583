import type { Unit } from '../../model/Facts.ts'
import type { FractionText } from '../../model/Fraction.ts'
import type { NamedUnit, Programme } from '../../model/Programme.ts'
import { mayNotApply, settledByScope, type Asked } from '../askedChecks.ts'
import type { IssueList } from '../IssueList.ts'
import type { KeyReader } from './KeyReader.ts'
import { suggest } from '../reading/nearest.ts'
import { truthFrom } from '../reading/words.ts'
import { typedNumber } from './readFieldValue.ts'
import { readTexts } from './readTexts.ts'
import { formatFraction } from '../../model/Fraction.ts'

function readParameters(keys: KeyReader, issues: IssueList): Record<string, FractionText> {
  return Object.fromEntries(
    [...keys.map('parameters')].flatMap(([name, { value }]) => {
      const number = value.kind === 'text' ? typedNumber(value.text) : null
      if (!number) issues.add(value.place, 'number', `参数“${name}”不是数`, '写成数字，如 12')
      return number ? [[name, formatFraction(number)]] : []
    }),
  )
}

function readObjects(keys: KeyReader, issues: IssueList): Record<string, readonly string[]> {
  return Object.fromEntries([...keys.map('objects')].map(([kind, { value }]) => [kind, readTexts(value, kind, issues)]))
}

function readApplies(keys: KeyReader, asked: Asked, unit: NamedUnit, issues: IssueList): Record<string, boolean> {
  return Object.fromEntries(
    [...keys.map('applies')].flatMap(([code, { key: keyPlace, value }]): [string, boolean][] => {
      const visit = asked.nodes.get(code)
      const said = value.kind === 'text' ? truthFrom(value.text) : undefined
      const applies = said === true
      if (said === undefined) issues.add(value.place, 'applies', `“${code}”是否适用没有写明`, '写 true（适用）或 false（不适用）')
      if (!visit) {
        issues.add(
          keyPlace,
          'unknown-node',
          `这个单位的评分表没有“${code}”`,
          suggest(code, asked.nodes.keys(), '用 mingjing programme show 查看编号'),
        )
        return []
      }
      if (!applies && !mayNotApply(visit, unit)) {
        issues.add(
          keyPlace,
          'applies',
          `“${code} ${visit.node.name}”不能申明不适用`,
          settledByScope(visit)
            ? '方案规定适用不适用以范围为准，这个单位在范围之内；据实作答'
            : '方案没有允许：它和上级都没有换算、分摊或“不涉及不扣分”；据实作答',
        )
      }
      return [[code, applies]]
    }),
  )
}

function readDrawn(keys: KeyReader, programme: Programme, issues: IssueList): Record<string, boolean | readonly string[]> {
  return Object.fromEntries(
    [...keys.map('drawn')].flatMap(([id, { key: keyPlace, value }]): [string, boolean | readonly string[]][] => {
      if (!programme.draws.some((draw) => draw.id === id)) {
        const known = programme.draws.map((draw) => draw.id)
        issues.add(
          keyPlace,
          'unknown-draw',
          `方案里没有抽签“${id}”`,
          known.length === 0 ? '方案没有抽签；去掉这一行' : `可以是：${known.join('、')}`,
        )
        return []
      }
      if (value.kind === 'list') return [[id, readTexts(value, id, issues)]]
      const isDrawn = value.kind === 'text' ? truthFrom(value.text) : undefined
      if (isDrawn === undefined)
        issues.add(value.place, 'drawn', `“${id}”抽中没有，没有写明`, '写 true（抽中）、false（没有抽中），或抽中的对象 [甲, 乙]')
      return isDrawn === undefined ? [] : [[id, isDrawn]]
    }),
  )
}

/** Is the group one of the programme's, and the class one of the group's? */
function checkMembership(keys: KeyReader, programme: Programme, group: string, kind: string | undefined, issues: IssueList): void {
  const found = programme.groups.find(({ name }) => name === group)
  const groups = programme.groups.map(({ name }) => name)
  if (!found) {
    if (group !== '') issues.add(keys.placeOf('group'), 'unknown-group', `方案里没有“${group}”这一组`, `可以是：${groups.join('、')}`)
    return
  }
  const classes = found.classes.map(({ name }) => name)
  if (kind !== undefined && !classes.includes(kind)) {
    issues.add(
      keys.placeOf('class'),
      'unknown-class',
      `“${group}”没有“${kind}”类`,
      classes.length === 0 ? '这一组不分类；去掉 class' : `可以是：${classes.join('、')}`,
    )
  }
  if (kind === undefined && classes.length > 0)
    issues.add(keys.place, 'missing', `“${group}”的单位要写明是哪一类（class）`, `可以是：${classes.join('、')}`)
}

/** The notice's line for a unit, by its name or an alias. */
const named = (programme: Programme, name: string) => programme.units.find((unit) => unit.name === name || unit.aliases.includes(name))

/**
 * One unit as an example or a round writes it. What the notice says of the names it stands for (group, class, functions, aliases,
 * parameters) need not be written again. 被考核单位
 */
export function readUnit(keys: KeyReader, programme: Programme, askedOf: (group: string) => Asked, issues: IssueList): Unit {
  const name = keys.required('name')
  const id = keys.text('id') ?? name
  const as = keys.texts('as')
  const said = (as.length > 0 ? as : [name]).flatMap((one) => named(programme, one) ?? [])
  const group = keys.text('group') ?? said[0]?.group ?? ''
  if (group === '')
    issues.add(keys.place, 'missing', `单位“${name}”没有写组别（group）`, `可以是：${programme.groups.map((one) => one.name).join('、')}`)
  const kind = keys.text('class') ?? said[0]?.class
  checkMembership(keys, programme, group, kind, issues)
  const names = [...new Set([name, ...as, ...said.flatMap((unit) => [unit.name, ...unit.aliases])])]
  const functions = [...new Set([...said.flatMap((unit) => unit.functions), ...keys.texts('functions')])]
  const parameters = Object.assign({}, ...said.map((unit) => unit.parameters), readParameters(keys, issues)) as Record<string, FractionText>
  const known = { name, group, ...(kind === undefined ? {} : { class: kind }), functions, parameters }
  return {
    id,
    ...known,
    names,
    objects: readObjects(keys, issues),
    applies: readApplies(keys, askedOf(group), { ...known, aliases: names }, issues),
    drawn: readDrawn(keys, programme, issues),
  }
}
