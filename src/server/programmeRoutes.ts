import { Hono } from 'hono'
import type { BrokenProgramme, ProgrammeList, ProgrammeSheet } from './api.ts'
import { NotFound } from './notFound.ts'
import { deductionExample } from './deductionExample.ts'
import { composeProgrammeSheet } from '../sheets/composeProgrammeSheet.ts'
import { programmeSummary } from '../sheets/programmeSummary.ts'
import { findProgramme } from './versions.ts'
import type { World } from './World.ts'

/** 方案: which there are, and one of them whole. */
export function programmeRoutes(world: World): Hono {
  const sheets = new Map<string, ProgrammeSheet | BrokenProgramme>()
  const routes = new Hono()

  routes.get('/', (c) => {
    const programmes = world.programmes.map((one) => (one.state === 'ready' ? programmeSummary(one) : one))
    return c.json<ProgrammeList>({ programmes, example: deductionExample(world) })
  })

  routes.get('/:id', (c) => {
    const id = c.req.param('id')
    const one = findProgramme(world, id)
    if (!one) throw new NotFound('no-programme', `没有编号为“${id}”的方案。请从首页重新选择。`)
    const sheet = sheets.get(id) ?? (one.state === 'ready' ? composeProgrammeSheet(one) : one)
    sheets.set(id, sheet)
    return c.json<ProgrammeSheet | BrokenProgramme>(sheet)
  })

  return routes
}
