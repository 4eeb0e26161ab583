import { describe, expect, it } from 'vitest'
import { published, registered, ROOT_UNIT } from '../../../test/openedRound.ts'
import { ownCalendar } from '../../../test/ownCalendar.ts'
import { newStore, someone } from '../../../test/store.ts'
import { assess } from '../../assess.ts'
import { machineIo } from '../../cli/machineIo.ts'
import { openProgramme } from '../../cli/programmeFolders.ts'
import { resultData } from '../../engine/receipt.ts'
import { canonicalJson } from '../../model/canonicalJson.ts'
import { journal } from '../../store/schema/index.ts'
import { completedRound } from '../demonstration/completedRound.ts'
import { demonstrationRound } from '../demonstration/demonstrationRound.ts'
import { importRound } from '../life/importRound.ts'
import { clearBlocker } from './clearBlocker.ts'
import { findSettled, readSettledFacts, readSettledStandings, readSettledUnit } from './readSettled.ts'
import { settleRound } from './settleRound.ts'
import { untranslatedIn } from './untranslatedIn.ts'

describe('CN-13, SH-09: a settled round', () => {
  it.each(['changning-2020', 'sanhe-2018', 'suizhou-2021', 'taiqian-2020', 'tangyin-2022'])(
    'of %s has the receipt of its facts, whoever scores them, and is read back unit by unit',
    async (id) => {
      const store = await newStore()
      const programme = await published(store, openProgramme(machineIo(), id).files)
      const round = completedRound(programme.compiled, demonstrationRound(programme.compiled, ownCalendar()))
      await registered(store, round)
      await importRound(store, someone(), round, { programme: programme.hash, unit: ROOT_UNIT })
      for (const { key } of untranslatedIn(programme.compiled.programme))
        await clearBlocker(store, someone(), { round: round.id, key, decision: '按会议决定办理', why: '通知没有写明' })
      const { standings, receipt } = assess(programme, round)
      const data = resultData(standings)

      const settled = await settleRound(store, someone(), { round: round.id, kind: 'final', why: '全部核对完毕' })
      expect(settled).toMatchObject({ number: 1, receipt: receipt.hash })
      const row = await findSettled(store, round.id, settled.id)
      expect(Object.keys(row.files).sort()).toEqual(round.units.map(({ unit }) => unit.id).sort())
      const last = (await store.db.select().from(journal)).find(({ act }) => act === 'round.settle')
      expect(row).toMatchObject({ kind: 'final', receipt: receipt.hash, programme: programme.hash, journalSeq: last?.seq })

      const facts = await readSettledFacts(store, row)
      expect(assess(programme, facts).receipt).toEqual(receipt)
      const { tables } = await readSettledStandings(store, row)
      expect(tables.map(({ name, lines }) => [name, lines.map(({ unit }) => unit)])).toEqual(
        standings.tables.map(({ name, lines }) => [name, lines.map(({ unit }) => unit)]),
      )
      for (const at of [0, data.results.length - 1]) {
        const unit = data.results[at]?.unit ?? ''
        const read = await readSettledUnit(store, settled.id, unit)
        expect(canonicalJson([read.result, read.standing])).toBe(canonicalJson([data.results[at], data.standings[at]]))
      }
      await expect(readSettledUnit(store, settled.id, '别处')).rejects.toMatchObject({ code: 'settled-unknown' })
    },
  )
})
