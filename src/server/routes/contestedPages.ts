import { termsOf } from '../../rounds/life/terms/termsOf.ts'
import { contestedSight } from '../../rounds/objections/contestedSight.ts'
import { pagesSeenNear } from '../../sites/runs/showing/pagesSeenNear.ts'
import { route, type ServedRoute } from '../routing/route.ts'
import { CONTESTED_PAGES } from './contestedPageFields.ts'
import { objectionSeen } from './objectionSeen.ts'
import { seenSites } from './seenSites.ts'

/** 当时的网页存证: what was kept of the pages that an objection is about. */
export const contestedPageRoutes: readonly ServedRoute[] = [
  route(
    'GET /api/objections/:objection/pages',
    {
      summary: '异议涉及的网页当时的存证：材料里的网址和单位保障的栏目',
      answer: CONTESTED_PAGES,
    },
    async ({ world, visitor, input: { params } }) => {
      const { db } = world.store
      const row = await objectionSeen(world, visitor, params.objection)
      const { at, addresses } = await contestedSight(db, await termsOf(db, row.round), row)
      const names = new Map((await seenSites(world, visitor)).map(({ site }) => [site.id, site.name]))
      const pages = await pagesSeenNear(db, { unit: row.unit, addresses, at })
      return {
        at,
        pages: pages.flatMap(({ site, ...page }) => {
          const name = names.get(site)
          return name === undefined ? [] : [{ ...page, site: { id: site, name } }]
        }),
      }
    },
  ),
]
