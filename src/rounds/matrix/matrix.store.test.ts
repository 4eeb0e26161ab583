import { describe, expect, it } from 'vitest'
import { published, registered, ROOT_UNIT } from '../../../test/openedRound.ts'
import { ownCalendar } from '../../../test/ownCalendar.ts'
import { newStore, someone } from '../../../test/store.ts'
import { machineIo } from '../../cli/machineIo.ts'
import { openProgramme } from '../../cli/programmeFolders.ts'
import { demonstrationRound } from '../demonstration/demonstrationRound.ts'
import { listUnitResults } from '../../store/queries/results.ts'
import { findRound } from '../../store/queries/rounds.ts'
import { importRound } from '../life/importRound.ts'
import { changeMatrix } from './changeMatrix.ts'
import { drawInRound } from './drawInRound.ts'
import type { MatrixTable } from './Matrix.ts'
import { decideProposal, propose } from './proposals.ts'
import { readMatrix } from './readMatrix.ts'

const organiser = someone()
const assessor = someone('assessor', 'assessor')

/** The first square of a table with one of these signs. */
function squareWith(tables: readonly MatrixTable[], signs: string, excusable = true) {
  for (const { rows, units } of tables)
    for (const unit of units)
      for (const [at, row] of rows.entries())
        if (signs.includes(unit.signs[at] ?? '-') && row.excusable === excusable) return { unit: unit.id, node: row.code }
  throw new Error(`No square has one of ${signs}.`)
}

const signOf = (tables: readonly MatrixTable[], { unit, node }: { readonly unit: string; readonly node: string }) =>
  tables
    .flatMap(({ rows, units }) =>
      units.filter(({ id }) => id === unit).map(({ signs }) => signs[rows.findIndex(({ code }) => code === node)]),
    )
    .at(0)

describe('the matrix of an opened round', () => {
  it(
    'is changed by the organiser, proposed about by who assesses, and drawn from by a seed or a list with its paper (TQ-08)',
    { timeout: 60_000 },
    async () => {
      const store = await newStore()
      const programme = await published(store, openProgramme(machineIo(), 'taiqian-2020').files)
      const facts = demonstrationRound(programme.compiled, ownCalendar())
      await registered(store, facts)
      const { id: round } = await importRound(store, organiser, facts, { programme: programme.hash, unit: ROOT_UNIT })
      const read = () => readMatrix(store.db, round, { units: 'all' })
      const revision = async () => (await findRound(store.db, round))?.revision ?? 0

      const { tables } = await read()
      const square = squareWith(tables, 'yY')
      const before = { revision: await revision(), results: await listUnitResults(store.db, round, [square.unit]) }
      await changeMatrix(store, organiser, { round, changes: [{ ...square, applies: false }], why: '没有这项职能' })
      const changed = await read()
      expect(signOf(changed.tables, square)).toBe('N')
      expect(changed.changes).toMatchObject([{ ...square, applies: false, why: '没有这项职能' }])
      expect(await revision()).toBeGreaterThan(before.revision)
      expect(await listUnitResults(store.db, round, [square.unit])).not.toEqual(before.results)

      const fixed = squareWith(tables, 'y', false)
      await expect(changeMatrix(store, organiser, { round, changes: [{ ...fixed, applies: false }], why: '不想评' })).rejects.toMatchObject(
        {
          code: 'pair-not-excusable',
        },
      )
      await expect(changeMatrix(store, organiser, { round, changes: [{ ...square, applies: true }], why: ' ' })).rejects.toMatchObject({
        code: 'matrix-why',
      })

      await changeMatrix(store, organiser, { round, changes: [{ ...square, applies: null }], why: '恢复按通知' })
      const proposed = await propose(store, assessor, { round, ...square, applies: false, why: '现场核实没有这项职能' })
      await expect(propose(store, assessor, { round, ...square, applies: false, why: '再提一次' })).rejects.toMatchObject({
        code: 'proposal-open',
      })
      expect(signOf((await read()).tables, square)).not.toBe('N')
      await decideProposal(store, organiser, { proposal: proposed, accept: true, why: '情况属实' })
      const accepted = await read()
      expect(signOf(accepted.tables, square)).toBe('N')
      expect(accepted.proposals).toMatchObject([{ ...square, decision: 'accepted', decidedWhy: '情况属实' }])
      await expect(decideProposal(store, organiser, { proposal: proposed, accept: false, why: '反悔' })).rejects.toMatchObject({
        code: 'proposal-decided',
      })

      const drawn = await drawInRound(store, organiser, { round, draw: 'spot-check', count: 5, seed: '20261122', list: null })
      const again = await drawInRound(store, organiser, { round, draw: 'spot-check', count: 5, seed: '20261122', list: null })
      expect(drawn).toHaveLength(5)
      expect(again).toEqual(drawn)
      expect((await read()).draws.find(({ id }) => id === 'spot-check')?.done).toMatchObject({ seed: '20261122', count: 5, drawn })

      const paper = { title: '抽查单位抽签记录', issuer: '县公证处', number: '台公证〔2020〕3号', on: '2020-11-20', file: null }
      const list = { names: [...drawn].reverse().slice(0, 4), paper }
      const asked = { round, draw: 'spot-check', count: null, seed: null }
      await expect(
        drawInRound(store, organiser, { ...asked, list: { ...list, paper: { ...paper, file: 'nobody’s' } } }),
      ).rejects.toMatchObject({
        code: 'draw-paper',
      })
      expect([...(await drawInRound(store, organiser, { ...asked, list }))].sort()).toEqual([...list.names].sort())
      const shown = (await read()).draws.find(({ id }) => id === 'spot-check')?.done
      expect(shown).toMatchObject({ seed: '', count: 4, paper })

      const seen = await readMatrix(store.db, round, { units: new Set([square.unit]) })
      expect(seen.tables.flatMap(({ units }) => units.map(({ id }) => id))).toEqual([square.unit])
    },
  )
})
