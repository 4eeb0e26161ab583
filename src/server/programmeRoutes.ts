import { Hono } from 'hono'
import { addWorkdays, workCalendarFrom } from '../calendar/WorkCalendar.ts'
import { CalendarNotCovered } from '../calendar/CalendarNotCovered.ts'
import type { BrokenProgramme, ProgrammeList, ProgrammeSheet } from './api.ts'
import { NotFound } from './notFound.ts'
import { deductionExample } from './deductionExample.ts'
import { roundExcerpt } from './shownRound.ts'
import { composeProgrammeSheet } from '../sheets/programme/composeProgrammeSheet.ts'
import { programmeSummary } from '../sheets/programme/programmeSummary.ts'
import type { ServedProgramme } from '../sheets/Served.ts'
import type { AddWorkdays } from '../sheets/programme/stageSheets.ts'
import { findProgramme } from './versions.ts'
import type { World } from './World.ts'

/** 方案: which there are, and one of them whole. */
export function programmeRoutes(world: World): Hono {
  const sheets = new Map<string, ProgrammeSheet | BrokenProgramme>()
  const routes = new Hono()

  let list: ProgrammeList | null = null
  routes.get('/', (c) => {
    list ??= {
      programmes: world.programmes.map((one) => (one.state === 'ready' ? programmeSummary(one) : one)),
      shown: roundExcerpt(world),
      example: deductionExample(world),
    }
    return c.json<ProgrammeList>(list)
  })

  routes.get('/:id', (c) => {
    const id = c.req.param('id')
    const one = findProgramme(world, id)
    if (!one) throw new NotFound('no-programme', `没有编号为“${id}”的方案。请从首页重新选择。`)
    // An older wording links to itself.
    const sheet = sheets.get(id) ?? (one.state === 'ready' ? { ...composeProgrammeSheet(one, workdaysOf(one)), id } : one)
    sheets.set(id, sheet)
    return c.json<ProgrammeSheet | BrokenProgramme>(sheet)
  })

  return routes
}

/** Counts by the calendar of the demonstration round, made when a stage asks for it; a day beyond it is left unsaid. */
function workdaysOf({ round }: ServedProgramme): AddWorkdays {
  return (from, count) => {
    const facts = round()?.facts
    if (!facts) return null
    try {
      return addWorkdays(workCalendarFrom(facts.calendar), from, count)
    } catch (error) {
      if (error instanceof CalendarNotCovered) return null
      throw error
    }
  }
}
