import { Hono } from 'hono'
import { addWorkdays, workCalendarFrom } from '../calendar/WorkCalendar.ts'
import { CalendarNotCovered } from '../calendar/CalendarNotCovered.ts'
import type { CalendarData } from '../model/RoundFacts.ts'
import type { BrokenProgramme, ProgrammeList, ProgrammeSheet } from './api.ts'
import { NotFound } from './notFound.ts'
import { doorList } from './doorList.ts'
import { composeProgrammeSheet } from '../sheets/programme/composeProgrammeSheet.ts'
import type { AddWorkdays } from '../sheets/programme/stageSheets.ts'
import type { ServedProgramme } from '../sheets/Served.ts'
import { findProgramme } from './versions.ts'
import type { World } from './World.ts'

/** 方案: which there are, and one of them whole. */
export function programmeRoutes(world: World): Hono {
  const sheets = new WeakMap<ServedProgramme, { readonly calendar: CalendarData | null; readonly sheet: ProgrammeSheet }>()
  const routes = new Hono()

  routes.get('/', async (c) => c.json<ProgrammeList>(await doorList(world)))

  routes.get('/:id', async (c) => {
    const id = c.req.param('id')
    const one = findProgramme(await world.shelf(), id)
    if (!one) throw new NotFound('no-programme', `没有编号为“${id}”的方案。请从首页重新选择。`)
    if (one.state !== 'ready') return c.json<BrokenProgramme>(one)
    const calendar = (await world.scoredRound(one))?.facts.calendar ?? null
    const kept = sheets.get(one)
    const sheet = kept?.calendar === calendar ? kept.sheet : composeProgrammeSheet(one, workdaysBy(calendar))
    sheets.set(one, { calendar, sheet })
    // An older wording links to itself.
    return c.json<ProgrammeSheet>({ ...sheet, id })
  })

  return routes
}

/** Counts by the calendar of the programme's round; a day beyond it is left unsaid. */
function workdaysBy(calendar: CalendarData | null): AddWorkdays {
  return (from, count) => {
    if (!calendar) return null
    try {
      return addWorkdays(workCalendarFrom(calendar), from, count)
    } catch (error) {
      if (error instanceof CalendarNotCovered) return null
      throw error
    }
  }
}
