import { expect, it } from 'vitest'
import { prepare } from '../../assess.ts'
import { workCalendarFrom } from '../../calendar/WorkCalendar.ts'
import { machineIo } from '../../cli/machineIo.ts'
import { openProgramme } from '../../cli/programmeFolders.ts'
import { compiledFor } from '../../engine/roundProgramme.ts'
import { askedOfGroups } from '../../programme/askedChecks.ts'
import type { Terms } from '../life/terms/termsOf.ts'
import { WHOLE_SHARE } from '../shares/Share.ts'
import { bestOfRow } from './bestOfRow.ts'
import type { DeskReader } from './deskReader.ts'
import { deskRows } from './deskRows.ts'

const reader = { seat: '', lane: 'assessor', share: WHOLE_SHARE, may: { readOthers: true } } as unknown as DeskReader

it('is found while the calendar ends with the round’s year, though clocks of the law run into the next', async () => {
  const { hash, compiled: notice } = prepare(openProgramme(machineIo(), 'sanhe-2018').files)
  const compiled = compiledFor(notice, { shift: 8 })
  const calendar = workCalendarFrom({ years: [2026], holidays: [], workdays: [] })
  const terms = { hash, compiled, askedOf: askedOfGroups(compiled.programme), calendar } as unknown as Terms
  const [group = ''] = compiled.programme.groups.map(({ name }) => name)
  const row = deskRows(terms.askedOf(group)).get('7')
  if (!row) throw new Error('The row is in the card.')
  const { values, others } = await bestOfRow(terms, group, row, reader)
  expect(values.length + others.length).toBe(row.asked.length)
})
