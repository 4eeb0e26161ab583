import { describe, expect, it } from 'vitest'
import { published, registered, ROOT_UNIT } from '../../../test/openedRound.ts'
import { ownCalendar } from '../../../test/ownCalendar.ts'
import { newStore, someone } from '../../../test/store.ts'
import { assess } from '../../assess.ts'
import { machineIo } from '../../cli/machineIo.ts'
import { openProgramme } from '../../cli/programmeFolders.ts'
import { demonstrationRound } from '../demonstration/demonstrationRound.ts'
import { factsOfRound } from './facts/factsOfRound.ts'
import { importRound } from './importRound.ts'

describe('a round taken over', () => {
  it.each(['changning-2020', 'taiqian-2020', 'tangyin-2022', 'sanhe-2018', 'suizhou-2021'])(
    'gives the receipt of the facts that were put in: %s',
    async (id) => {
      const store = await newStore()
      const programme = await published(store, openProgramme(machineIo(), id).files)
      const round = demonstrationRound(programme.compiled, ownCalendar())
      await registered(store, round)
      await importRound(store, someone(), round, { programme: programme.hash, unit: ROOT_UNIT })
      const back = await factsOfRound(store.db, round.id)
      expect(assess(programme, back).receipt).toEqual(assess(programme, round).receipt)
    },
  )
})
