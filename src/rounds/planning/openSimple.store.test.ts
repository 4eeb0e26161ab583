import { describe, expect, it } from 'vitest'
import { published } from '../../../test/openedRound.ts'
import { ownCalendar } from '../../../test/ownCalendar.ts'
import { forFile, newStore, someone } from '../../../test/store.ts'
import { machineIo } from '../../cli/machineIo.ts'
import { openProgramme } from '../../cli/programmeFolders.ts'
import { registerUnits } from '../../people/units/registerUnits.ts'
import { readMatrix } from '../matrix/readMatrix.ts'
import { composeBeginning } from './composeBeginning.ts'
import { openSimple, type SimpleOutcome } from './openSimple.ts'

const UNIT = 'county'

describe('a simple round whose notice names units that are on no list', () => {
  const made = forFile(async () => {
    const store = await newStore()
    const { hash } = await published(store, openProgramme(machineIo(), 'taiqian-2020').files)
    await registerUnits(store, someone(), [{ id: UNIT, name: '台前县', parent: null, kind: 'county' }])
    return { store, hash }
  })
  const open = async (title: string, more: readonly string[]): Promise<SimpleOutcome> => {
    const { store, hash } = made()
    const { lists, shift, asOf } = await composeBeginning(store, hash, UNIT, null)
    const members = lists.flatMap(({ group, class: kind, names }) => {
      const all = names.length > 0 ? [...names, ...more] : ['城关镇', '侯庙镇']
      return all.map((name) => ({ name, group, class: kind }))
    })
    return openSimple(store, someone(), {
      ...{ programme: hash, title, unit: UNIT, shift, period: null, asOf, members },
      calendar: ownCalendar(),
    })
  }

  it('names them before it is opened', async () => {
    const { store, hash } = made()
    const { strange } = await composeBeginning(store, hash, UNIT, null)
    expect(strange.map(({ name, called }) => [name, called])).toEqual(
      expect.arrayContaining([
        ['县税务局', []],
        ['县交通管理局', []],
      ]),
    )
    expect(strange.every(({ rows }) => rows.length > 0)).toBe(true)
  })

  it('names them in the answer, and the round shows what was left out and why', async () => {
    const { round, leftOut } = await open('第一次', [])
    expect(leftOut.map(({ name }) => name)).toEqual(expect.arrayContaining(['县税务局', '县交通管理局']))
    const { db } = made().store
    expect((await readMatrix(db, round ?? '', { units: 'all' })).leftOut).toEqual(leftOut)
    expect((await readMatrix(db, round ?? '', { units: new Set() })).leftOut).toEqual([])
  })

  it('counts those in that are on the list by this very name', async () => {
    const { leftOut } = await open('第二次', ['县税务局'])
    expect(leftOut.map(({ name }) => name)).not.toContain('县税务局')
    const { store, hash } = made()
    expect((await composeBeginning(store, hash, UNIT, null)).strange.find(({ name }) => name === '县税务局')?.called).toEqual(['县税务局'])
  })
})
