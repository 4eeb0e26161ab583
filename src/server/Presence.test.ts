import { describe, expect, it } from 'vitest'
import { Presence, type Present } from './Presence.ts'

const at = (second: number) => `2026-12-08T02:00:${String(second).padStart(2, '0')}.000Z`
const at7 = (person: string, unit = '甲镇'): Present => ({ person, name: person, unit, node: '7', check: '7.published' })

describe('presence', () => {
  it('shows each the others who have a cell open', () => {
    const presence = new Presence()
    presence.come('r', at(0), at7('a'))
    presence.come('r', at(1), at7('b'))
    expect(presence.others('r', at(2), 'a').map(({ name }) => name)).toEqual(['b'])
    expect(presence.others('other', at(2), 'a')).toEqual([])
  })

  it('names the cells that changed, and none while somebody stays', () => {
    const presence = new Presence()
    expect(presence.come('r', at(0), at7('a'))).toHaveLength(1)
    expect(presence.come('r', at(9), at7('a'))).toEqual([])
    expect(presence.come('r', at(10), at7('a', '乙镇')).map(({ unit }) => unit)).toEqual(['甲镇', '乙镇'])
    expect(presence.leave('r', at(11), 'a').map(({ unit }) => unit)).toEqual(['乙镇'])
  })

  it('forgets whose page says nothing any more', () => {
    const presence = new Presence()
    presence.come('r', at(0), at7('a'))
    expect(presence.others('r', at(25), 'b')).toHaveLength(1)
    expect(presence.others('r', at(26), 'b')).toEqual([])
  })
})
