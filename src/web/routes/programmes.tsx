import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { ProgrammeListPage } from '../pages/ProgrammeListPage.tsx'
import { ProgrammePage } from '../pages/ProgrammePage.tsx'
import { programmeSearch } from '../pages/programme/programmeSearch.ts'
import { sheetSearch } from '../pages/sheet/sheetSearch.ts'
import { standingsSearch } from '../pages/standings/standingsSearch.ts'
import { StandingsPage } from '../pages/StandingsPage.tsx'
import { UnitPage } from '../pages/UnitPage.tsx'
import { whatIfSearch } from '../pages/whatIf/whatIfSearch.ts'
import { root } from './root.tsx'

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
    validateSearch: whatIfSearch,
  }),
] as const
