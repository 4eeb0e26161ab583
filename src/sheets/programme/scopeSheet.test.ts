import { describe, expect, it } from 'vitest'
import { group, named, programme, unit } from '../../../test/coreProgramme.ts'
import { listedUnits, scopeSheet } from './scopeSheet.ts'

const listed = listedUnits(
  programme({
    groups: [group('乡镇', { size: 3 }), group('县直部门')],
    units: [unit('县文广局', { aliases: ['县文广电局'] }), unit('县财政局')],
  }),
)

describe('scopeSheet', () => {
  it('lists the named units, and a group whose units the notice does not name', () => {
    expect(listed.map(({ name }) => name)).toEqual(['乡镇', '县文广局', '县财政局'])
  })

  it('finds a unit by another of its names (TY-07)', () => {
    expect(scopeSheet({ names: named('县文广电局'), except: [], open: false }, listed)).toMatchObject({
      applies: ['县文广局'],
      undecided: [],
    })
  })

  it('leaves those undecided whom an open list may mean', () => {
    expect(scopeSheet({ names: named('县财政局'), except: [], open: true }, listed)).toMatchObject({
      applies: ['县财政局'],
      undecided: ['乡镇', '县文广局'],
    })
  })

  it('is nothing where all are meant', () => {
    expect(scopeSheet(undefined, listed)).toBeNull()
  })
})
