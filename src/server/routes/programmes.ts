import { INSTALLATION } from '../../permissions/Target.ts'
import { composed } from '../routing/Answer.ts'
import { mayToo } from '../routing/decide.ts'
import { route, type ServedRoute } from '../routing/route.ts'
import { addWorkdays, workCalendarFrom } from '../../calendar/WorkCalendar.ts'
import { CalendarNotCovered } from '../../calendar/CalendarNotCovered.ts'
import type { CalendarData } from '../../model/RoundFacts.ts'
import { Refusal } from '../../model/Refusal.ts'
import type { ProgrammeSheet } from '../api.ts'
import { doorList } from '../doorList.ts'
import { composeProgrammeSheet } from '../../sheets/programme/composeProgrammeSheet.ts'
import type { AddWorkdays } from '../../sheets/programme/stageSheets.ts'
import type { ServedProgramme } from '../../sheets/Served.ts'
import { findProgramme } from '../versions.ts'

/** 方案: which there are, and one of them whole. */
export function programmeRoutes(): readonly ServedRoute[] {
  const sheets = new WeakMap<ServedProgramme, { readonly calendar: CalendarData | null; readonly sheet: ProgrammeSheet }>()
  return [
    route('GET /api/programmes', { summary: '有哪些考核方案', answer: composed('ProgrammeList') }, async ({ world, visitor }) => {
      const list = await doorList(world)
      return mayToo(visitor, 'results.read', INSTALLATION) ? list : { ...list, shown: null, example: null }
    }),

    route(
      'GET /api/programmes/:programme',
      { summary: '一个考核方案的全部内容', answer: composed('ReadProgramme') },
      async ({ world, input: { params } }) => {
        const one = findProgramme(await world.shelf(), params.programme)
        if (!one) throw noProgramme(params.programme)
        if (one.state !== 'ready') return one
        const calendar = await world.calendarOf(one)
        const kept = sheets.get(one)
        const sheet = kept?.calendar === calendar ? kept.sheet : composeProgrammeSheet(one, workdaysBy(calendar))
        sheets.set(one, { calendar, sheet })
        // An older wording links to itself.
        return { ...sheet, id: params.programme }
      },
    ),
  ]
}

/** Nothing has that id. */
export const noProgramme = (id: string): Refusal => new Refusal('not-found', 'no-programme', `没有编号为“${id}”的方案。请从首页重新选择。`)

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
