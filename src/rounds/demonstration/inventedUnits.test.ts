import { describe, expect, it } from 'vitest'
import { group, programmeOf, scoredLeaf, unit } from '../../../test/coreProgramme.ts'
import type { Scope } from '../../model/Node.ts'
import { askedOfGroups } from '../../programme/askedChecks.ts'
import { inventedUnits } from './inventedUnits.ts'

const scope: Scope = {
  names: [
    { kind: 'unit', name: '县财政金融局' },
    { kind: 'unit', name: '县直部门' },
    { kind: 'function', name: '行政处罚' },
  ],
  except: [],
  open: false,
}
const programme = programmeOf([scoredLeaf('1', '100', { scope })], { groups: [group('县直部门')], units: [] })

describe('units of a group that the notice neither names nor counts', () => {
  const units = inventedUnits(programme, askedOfGroups(programme))

  it('are a dozen, all of 示例县, each once', () => {
    expect(new Set(units.map(({ name }) => name)).size).toBe(12)
    expect(units.filter(({ name, group: of }) => !name.startsWith('示例县') || of !== '县直部门')).toEqual([])
  })

  it('stand for those whom a scope names all the same', () => {
    expect(units.filter(({ names }) => names.includes('县财政金融局')).map(({ name }) => name)).toEqual(['示例县财政金融局'])
  })

  it('have the functions that scopes ask for, some of them', () => {
    const having = units.filter(({ functions }) => functions.includes('行政处罚'))
    expect(having.length).toBeGreaterThan(0)
    expect(having.length).toBeLessThan(units.length)
  })

  it('are no more than those listed once the table of units lists any', () => {
    const listed = { ...programme, units: [unit('县民政局')] }
    expect(inventedUnits(listed, askedOfGroups(listed)).map(({ name }) => name)).toEqual(['示例县民政局'])
  })
})
