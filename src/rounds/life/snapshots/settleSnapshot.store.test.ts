import { describe, expect, it } from 'vitest'
import { published, registered, ROOT_UNIT } from '../../../../test/openedRound.ts'
import { ownCalendar } from '../../../../test/ownCalendar.ts'
import { newStore, someone } from '../../../../test/store.ts'
import { assess } from '../../../assess.ts'
import { machineIo } from '../../../cli/machineIo.ts'
import { openProgramme } from '../../../cli/programmeFolders.ts'
import { canonicalJson } from '../../../model/canonicalJson.ts'
import { resultData } from '../../../engine/receipt.ts'
import { listSnapshots } from '../../../store/queries/snapshots.ts'
import { journal } from '../../../store/schema/index.ts'
import { demonstrationRound } from '../../demonstration/demonstrationRound.ts'
import { importRound } from '../importRound.ts'
import { readSettledUnit } from './readSettledUnit.ts'
import { settleSnapshot } from './settleSnapshot.ts'

describe('a settled round', () => {
  it('is read back unit by unit with the numbers, the places and the receipt that it was settled with', async () => {
    const store = await newStore()
    const programme = await published(store, openProgramme(machineIo(), 'changning-2020').files)
    const round = demonstrationRound(programme.compiled, ownCalendar())
    await registered(store, round)
    await importRound(store, someone(), round, { programme: programme.hash, unit: ROOT_UNIT })
    const { standings, receipt } = assess(programme, round)
    const data = resultData(standings)

    const settled = await settleSnapshot(store, someone(), round.id)
    expect(settled.receipt).toEqual(receipt)
    const [row] = await listSnapshots(store.db, round.id)
    expect(Object.keys(row?.files ?? {}).sort()).toEqual(round.units.map(({ unit }) => unit.id).sort())
    const last = (await store.db.select().from(journal)).find(({ act }) => act === 'round.settle')
    expect(row).toMatchObject({ id: settled.id, receipt: receipt.hash, journalSeq: last?.seq })
    for (const [at, { unit }] of data.results.entries()) {
      const read = await readSettledUnit(store, settled.id, unit)
      expect(canonicalJson([read.result, read.standing])).toBe(canonicalJson([data.results[at], data.standings[at]]))
    }
    await expect(readSettledUnit(store, settled.id, '别处')).rejects.toMatchObject({ code: 'settled-unknown' })
  })
})
