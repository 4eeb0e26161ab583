import { describe, expect, it } from 'vitest'
import { group, programme, unit } from '../../../test/coreProgramme.ts'
import { findings } from '../../../test/findings.ts'
import type { Group, NamedUnit } from '../../model/Programme.ts'
import { unitTable } from './unitTable.ts'

const found = (groups: readonly Group[], units: readonly NamedUnit[]) => findings(unitTable, programme({ groups, units }))

describe('unitTable', () => {
  it('accepts sizes that agree with the units listed, and sizes alone (TQ-02)', () => {
    expect(found([group('县直部门', { size: 2 }), group('乡镇', { size: 9 })], [unit('甲局'), unit('乙局')])).toEqual([])
  })

  it('compares the number that the notice gives with the units listed, and with its classes', () => {
    expect(found([group('县直部门', { size: 28 })], [unit('甲局')])).toEqual([
      'error size-mismatch groups.0.size: “县直部门”应有28个单位，列出的单位有1个',
    ])
    const classes = [
      { name: 'A', size: 26 },
      { name: 'B', size: 9 },
    ]
    expect(found([group('县直部门', { size: 36, classes })], [])[0]).toContain('各类之和为35个')
    expect(found([group('县直部门', { classes })], [unit('甲局', { class: 'A' })])[0]).toContain('size-mismatch groups.0.classes.0.size')
  })

  it('refuses a name for two units, an alias included (TY-07)', () => {
    const units = [unit('县文广局', { aliases: ['县文广电局'] }), unit('县广电局', { aliases: ['广电局', '县文广电局'] })]
    expect(found([group('县直部门')], units)).toEqual([
      'error unit-ambiguous units.1.aliases.1: “县文广电局”同时是“县文广局”和“县广电局”的名称或别名',
    ])
  })

  it('refuses groups and classes that are not declared', () => {
    expect(found([group('县直部门')], [unit('甲局', { group: '乡镇' })])[0]).toContain('unit-group-unknown units.0.group')
    expect(found([group('县直部门')], [unit('甲局', { class: 'A' })])[0]).toContain('unit-class-unknown units.0.class')
    expect(found([group('县直部门', { classes: [{ name: 'A' }] })], [unit('甲局')])[0]).toContain('“甲局”没有写类')
    expect(found([group('县直部门'), group('县直部门')], [])[0]).toContain('group-duplicate groups.1.name')
  })
})
