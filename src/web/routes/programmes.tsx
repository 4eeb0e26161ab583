import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { ProgrammeListPage } from '../pages/ProgrammeListPage.tsx'
import { ProgrammePage } from '../pages/ProgrammePage.tsx'
import { programmeSearch } from '../pages/programme/programmeSearch.ts'
import { sheetSearch } from '../pages/sheet/sheetSearch.ts'
import { standingsSearch } from '../pages/standings/standingsSearch.ts'
import { StandingsPage } from '../pages/StandingsPage.tsx'
import { UnitPage } from '../pages/UnitPage.tsx'
import { addressText, present } from '../search.ts'
import { root } from './root.tsx'

/** The router reads a list of changes as what it is. */
const changesText = (value: unknown): string | undefined => (Array.isArray(value) ? JSON.stringify(value) : addressText(value))

/** Programmes, and the newest round of each. 方案 */
export const programmeRoutes = [
  createRoute({ getParentRoute: () => root, path: '/programmes', component: ProgrammeListPage }),
  createRoute({
    getParentRoute: () => root,
    path: '/programmes/$id',
    component: ProgrammePage,
    validateSearch: programmeSearch,
  }),
  createRoute({
    getParentRoute: () => root,
    path: '/programmes/$id/round',
    component: StandingsPage,
    validateSearch: standingsSearch,
  }),
  createRoute({
    getParentRoute: () => root,
    path: '/programmes/$id/round/units/$unit',
    component: UnitPage,
    validateSearch: sheetSearch,
  }),
  createRoute({
    getParentRoute: () => root,
    path: '/programmes/$id/round/what-if',
    component: lazyRouteComponent(() => import('../pages/whatIf/WhatIfPage.tsx'), 'WhatIfPage'),
    validateSearch: (search: Record<string, unknown>) =>
      present({ unit: addressText(search['unit']), at: addressText(search['at']), changes: changesText(search['changes']) }),
  }),
] as const
