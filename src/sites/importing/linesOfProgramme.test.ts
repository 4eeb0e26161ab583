import { describe, expect, it } from 'vitest'
import type { Node, Scope } from '../../model/Node.ts'
import type { NamedUnit, Scorecard } from '../../model/Programme.ts'
import { emptyNode } from '../../programme/nodes/emptyNode.ts'
import { linesOfProgramme, type RosterUnit } from './linesOfProgramme.ts'

const scope = (names: Scope['names'], more: Partial<Scope> = {}): Scope => ({ names, except: [], open: false, ...more })
const unitNamed = (name: string) => ({ kind: 'unit' as const, name })

const column = (name: string, of?: Scope): Node => ({
  ...emptyNode(name, name),
  ...{ role: 'column', text: `${name}信息`, column: { levels: ['信息公开', name], updates: { kind: 'static' } } },
  ...(of ? { scope: of } : {}),
})

const programmeOf = (columns: readonly Node[], above: Partial<Node> = {}, units: readonly NamedUnit[] = []) => ({
  scorecards: [{ root: { ...emptyNode('root', 'root'), ...above, children: columns } } as unknown as Scorecard],
  units,
})

const UNITS = [
  { name: '甲镇', aliases: [], group: '乡镇', class: '一类', functions: [], parameters: {} },
  { name: '乙镇', aliases: [], group: '乡镇', functions: ['执法'], parameters: {} },
  { name: '医保局', aliases: ['医疗保障局'], group: '部门', functions: ['执法'], parameters: {} },
]

const keepers = (programme: Parameters<typeof linesOfProgramme>[0], roster: readonly RosterUnit[] | null = null) =>
  linesOfProgramme(programme, roster).map(({ levels, mentions }) => [levels.at(-1), mentions?.map((one) => `${one.kind}:${one.written}`)])

describe('linesOfProgramme', () => {
  it('finds the units of a name, an alias, a group, a class and a function, without those excepted (TY-01)', () => {
    const columns = [
      column('名称', scope([unitNamed('医疗保障局')])),
      column('组', scope([unitNamed('乡镇')], { except: [unitNamed('甲镇')] })),
      column('类', scope([{ kind: 'class', name: '一类' }])),
      column('职能', scope([{ kind: 'function', name: '执法' }])),
      column('外人', scope([unitNamed('国有企业')])),
      column('开放', scope([unitNamed('医保局')], { open: true, text: '医保局等有执法职权的单位' })),
      column('无人', scope([], { open: true, text: '相关单位' })),
      column('没有写'),
    ]
    expect(keepers(programmeOf(columns, {}, UNITS))).toEqual([
      ['名称', ['name:医保局']],
      ['组', ['name:乙镇']],
      ['类', ['name:甲镇']],
      ['职能', ['name:乙镇', 'name:医保局']],
      ['外人', ['name:国有企业']],
      ['开放', ['name:医保局', 'open:等有执法职权的单位']],
      ['无人', ['open:相关单位']],
      ['没有写', []],
    ])
    expect(linesOfProgramme(programmeOf([column('没有写')]), null)[0]?.faults).toEqual(['方案里没有写保障单位。'])
  })

  it('takes whom a round’s roster has bound a name to, and the scope of the node above (TY-07)', () => {
    const roster = [{ unit: 'u7', name: '县医疗保障局', group: '部门', names: ['医保局', '医疗保障局'], functions: [] }]
    const programme = programmeOf([column('社会保险')], { scope: scope([unitNamed('医保局')]) }, UNITS)
    expect(linesOfProgramme(programme, roster)[0]?.mentions).toEqual([{ kind: 'unit', written: '县医疗保障局', unit: 'u7' }])
  })

  it('takes a column once that stands in several scorecards, for the units of all of them', () => {
    const towns = programmeOf([column('通知公告', scope([unitNamed('乡镇')]))], {}, UNITS)
    const offices = programmeOf([column('通知公告', scope([unitNamed('部门')]))], {}, UNITS)
    const both = { ...towns, scorecards: [...towns.scorecards, ...offices.scorecards] }
    expect(keepers(both)).toEqual([['通知公告', ['name:甲镇', 'name:乙镇', 'name:医保局']]])
  })
})
