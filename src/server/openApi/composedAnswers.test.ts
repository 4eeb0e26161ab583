import { expect, it } from 'vitest'
import { answerChecker } from '../../../test/rights/answersTo.ts'
import { servedRounds } from '../../../test/served.ts'
import { composeProgrammeSheet } from '../../sheets/programme/composeProgrammeSheet.ts'
import { programmeSummary } from '../../sheets/programme/programmeSummary.ts'
import { composeRoundSheet } from '../../sheets/round/composeRoundSheet.ts'
import { searchEntries } from '../../sheets/search/searchEntries.ts'
import { composeUnitSheet } from '../../sheets/unit/composeUnitSheet.ts'
import { composed } from '../routing/Answer.ts'

type Name = Parameters<typeof composed>[0]

const checkers = new Map<Name, ReturnType<typeof answerChecker>>()

/** Null, or what is wrong with a sheet as it goes over the wire. */
function fault(name: Name, sheet: unknown): string | null {
  const check = checkers.get(name) ?? answerChecker(composed(name))
  checkers.set(name, check)
  return check(JSON.parse(JSON.stringify(sheet)))
}

it('the sheets of every programme are what the document of the interface says', async () => {
  for (const { ready, round } of await servedRounds()) {
    const { programme, hash } = ready
    const { facts, receipt } = round
    const [first, last] = [facts.units[0], facts.units.at(-1)]
    const none = { preparing: [], withRound: [], shown: null, example: null }
    expect([
      fault(
        'ReadProgramme',
        composeProgrammeSheet(ready, () => null),
      ),
      fault('ProgrammeList', { kind: 'demonstration', programmes: [programmeSummary(ready)], ...none }),
      fault('RoundSheet', composeRoundSheet(ready, round)),
      ...[first, last].map((one) => fault('UnitSheet', composeUnitSheet(ready, round, one?.unit.id ?? ''))),
      fault('RoundFactsSheet', { programme, hash, facts, receipt }),
      fault('SearchIndex', {
        programmes: {},
        entries: searchEntries(
          programme,
          facts.units.map(({ unit }) => unit),
        ),
        sites: [],
        columns: [],
      }),
    ]).toEqual([null, null, null, null, null, null, null])
  }
}, 120_000)
