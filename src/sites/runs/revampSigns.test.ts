import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Reachability } from '../../model/VisitStatus.ts'
import { asksRevamp, revampSigns, type SiteBones } from './revampSigns.ts'

const bones = (columns: Readonly<Record<string, Reachability>>, navigation: readonly string[] = []): SiteBones => ({
  columns: new Map(Object.entries(columns)),
  navigation,
})
const passed = (...names: readonly string[]): Readonly<Record<string, Reachability>> =>
  Object.fromEntries(names.map((name) => [name, 'passed' as const]))
const failed = (...names: readonly string[]): Readonly<Record<string, Reachability>> =>
  Object.fromEntries(names.map((name) => [name, 'failed' as const]))
const menu = (count: number, from = 0) => Array.from({ length: count }, (_, at) => `/${String(from + at)}`)

const anyBones = fc.record({
  columns: fc
    .dictionary(fc.constantFrom('a', 'b', 'c', 'd', 'e', 'f'), fc.constantFrom<Reachability>('passed', 'failed', 'cantTell'))
    .map((columns) => new Map(Object.entries(columns))),
  navigation: fc.array(fc.integer({ min: 0, max: 20 }).map((at) => `/${String(at)}`)),
})

describe('revampSigns', () => {
  it('asks when three columns are gone that are half of those that were there', () => {
    const signs = revampSigns(bones(passed('a', 'b', 'c', 'd', 'e', 'f')), bones({ ...passed('a', 'b', 'c'), ...failed('d', 'e', 'f') }))
    expect(signs).toMatchObject({ columnsGone: 3, columnsBefore: 6 })
    expect(asksRevamp(signs)).toBe(true)
  })

  it.each([
    ['two columns are gone, though they were all', passed('a', 'b'), failed('a', 'b')],
    ['three of seven are gone', passed('a', 'b', 'c', 'd', 'e', 'f', 'g'), { ...passed('a', 'b', 'c', 'd'), ...failed('e', 'f', 'g') }],
    ['they could not be seen', passed('a', 'b', 'c'), { a: 'cantTell', b: 'cantTell', c: 'cantTell' } as const],
    ['they had been gone before', failed('a', 'b', 'c'), failed('a', 'b', 'c')],
    ['they are looked at for the first time', {}, failed('a', 'b', 'c')],
  ])('does not ask when %s', (_, before, now) => {
    expect(asksRevamp(revampSigns(bones(before), bones(now)))).toBe(false)
  })

  it('asks when less than two fifths of a menu of ten are left, and says nothing of menus that could not be read', () => {
    expect(asksRevamp(revampSigns(bones({}, menu(10)), bones({}, menu(10, 7))))).toBe(true)
    expect(asksRevamp(revampSigns(bones({}, menu(10)), bones({}, menu(10, 6))))).toBe(false)
    expect(asksRevamp(revampSigns(bones({}, menu(9)), bones({}, menu(9, 100))))).toBe(false)
    expect(asksRevamp(revampSigns(bones({}, menu(10)), bones({})))).toBe(false)
  })

  it('never asks about a site that is as it was', () => {
    fc.assert(fc.property(anyBones, (same) => !asksRevamp(revampSigns(same, same))))
  })

  it('counts no more gone than there were, and no more kept', () => {
    fc.assert(
      fc.property(anyBones, anyBones, (before, now) => {
        const signs = revampSigns(before, now)
        expect(signs.columnsGone).toBeLessThanOrEqual(signs.columnsBefore)
        expect(signs.navigationKept).toBeLessThanOrEqual(signs.navigationBefore)
      }),
    )
  })
})
