import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { coverageSearch } from '../pages/rounds/coverage/coverageSearch.ts'
import { planSearch } from '../pages/plans/planSearch.ts'
import { handedInSearch } from '../pages/rounds/handedIn/handedInSearch.ts'
import { matrixSearch } from '../pages/rounds/matrix/matrixSearch.ts'
import { claimsSearch } from '../pages/rounds/claims/claimsSearch.ts'
import { objectionsSearch } from '../pages/rounds/objections/objectionsSearch.ts'
import { questionsSearch } from '../pages/rounds/questions/questionsSearch.ts'
import { yearsSearch } from '../pages/rounds/results/years/yearsSearch.ts'
import { settleSearch } from '../pages/rounds/settle/settleSearch.ts'
import { sheetSearch } from '../pages/sheet/sheetSearch.ts'
import { standingsSearch } from '../pages/standings/standingsSearch.ts'
import { testsSearch } from '../pages/rounds/tests/testsSearch.ts'
import { whatIfSearch } from '../pages/whatIf/whatIfSearch.ts'
import { root } from './root.tsx'

/** 批次: a line for each page, loaded when it is asked for. */
export const roundRoutes = [
  createRoute({
    getParentRoute: () => root,
    path: '/rounds',
    component: lazyRouteComponent(() => import('../pages/rounds/list/RoundsPage.tsx'), 'RoundsPage'),
  }),
  createRoute({
    getParentRoute: () => root,
    path: '/rounds/simple',
    component: lazyRouteComponent(() => import('../pages/plans/SimpleRoundPage.tsx'), 'SimpleRoundPage'),
  }),
  createRoute({
    getParentRoute: () => root,
    path: '/rounds/plans/$plan',
    component: lazyRouteComponent(() => import('../pages/plans/PlanPage.tsx'), 'PlanPage'),
    validateSearch: planSearch,
  }),
  createRoute({
    getParentRoute: () => root,
    path: '/rounds/$round/matrix',
    component: lazyRouteComponent(() => import('../pages/rounds/matrix/MatrixPage.tsx'), 'MatrixPage'),
    validateSearch: matrixSearch,
  }),
  createRoute({
    getParentRoute: () => root,
    path: '/rounds/$round',
    component: lazyRouteComponent(() => import('../pages/rounds/RoundPage.tsx'), 'RoundPage'),
  }),
  createRoute({
    getParentRoute: () => root,
    path: '/rounds/$round/coverage',
    component: lazyRouteComponent(() => import('../pages/rounds/coverage/CoveragePage.tsx'), 'CoveragePage'),
    validateSearch: coverageSearch,
  }),
  createRoute({
    getParentRoute: () => root,
    path: '/rounds/$round/stages',
    component: lazyRouteComponent(() => import('../pages/rounds/stages/StagesPage.tsx'), 'StagesPage'),
  }),
  createRoute({
    getParentRoute: () => root,
    path: '/rounds/$round/handed-in',
    component: lazyRouteComponent(() => import('../pages/rounds/handedIn/HandedInPage.tsx'), 'HandedInPage'),
    validateSearch: handedInSearch,
  }),
  createRoute({
    getParentRoute: () => root,
    path: '/rounds/$round/incidents',
    component: lazyRouteComponent(() => import('../pages/rounds/incidents/RoundIncidentsPage.tsx'), 'RoundIncidentsPage'),
  }),
  createRoute({
    getParentRoute: () => root,
    path: '/rounds/$round/reminders',
    component: lazyRouteComponent(() => import('../pages/rounds/reminders/RemindersPage.tsx'), 'RemindersPage'),
  }),
  createRoute({
    getParentRoute: () => root,
    path: '/rounds/$round/settle',
    component: lazyRouteComponent(() => import('../pages/rounds/settle/SettlePage.tsx'), 'SettlePage'),
    validateSearch: settleSearch,
  }),
  createRoute({
    getParentRoute: () => root,
    path: '/rounds/$round/tables',
    component: lazyRouteComponent(() => import('../pages/rounds/tables/TablesPage.tsx'), 'TablesPage'),
  }),
  createRoute({
    getParentRoute: () => root,
    path: '/rounds/$round/tests',
    component: lazyRouteComponent(() => import('../pages/rounds/tests/TestsPage.tsx'), 'TestsPage'),
    validateSearch: testsSearch,
  }),
  createRoute({
    getParentRoute: () => root,
    path: '/rounds/$round/tests/$unit/$test',
    component: lazyRouteComponent(() => import('../pages/rounds/tests/TestPage.tsx'), 'TestPage'),
  }),
  createRoute({
    getParentRoute: () => root,
    path: '/rounds/$round/questions',
    component: lazyRouteComponent(() => import('../pages/rounds/questions/QuestionsPage.tsx'), 'QuestionsPage'),
    validateSearch: questionsSearch,
  }),
  createRoute({
    getParentRoute: () => root,
    path: '/rounds/$round/claims',
    component: lazyRouteComponent(() => import('../pages/rounds/claims/ClaimsPage.tsx'), 'ClaimsPage'),
    validateSearch: claimsSearch,
  }),
  createRoute({
    getParentRoute: () => root,
    path: '/rounds/$round/incoming',
    component: lazyRouteComponent(() => import('../pages/rounds/incoming/IncomingPage.tsx'), 'IncomingPage'),
  }),
  createRoute({
    getParentRoute: () => root,
    path: '/rounds/$round/objections',
    component: lazyRouteComponent(() => import('../pages/rounds/objections/ObjectionsPage.tsx'), 'ObjectionsPage'),
    validateSearch: objectionsSearch,
  }),
  createRoute({
    getParentRoute: () => root,
    path: '/rounds/$round/changes',
    component: lazyRouteComponent(() => import('../pages/rounds/changes/ChangesPage.tsx'), 'ChangesPage'),
  }),
  createRoute({
    getParentRoute: () => root,
    path: '/rounds/$round/approval',
    component: lazyRouteComponent(() => import('../pages/rounds/approval/ApprovalPage.tsx'), 'ApprovalPage'),
  }),
  createRoute({
    getParentRoute: () => root,
    path: '/rounds/$round/report',
    component: lazyRouteComponent(() => import('../pages/rounds/report/ReportPage.tsx'), 'ReportPage'),
  }),
  createRoute({
    getParentRoute: () => root,
    path: '/rounds/$round/publication',
    component: lazyRouteComponent(() => import('../pages/rounds/publication/PublicationPage.tsx'), 'PublicationPage'),
  }),
  createRoute({
    getParentRoute: () => root,
    path: '/rounds/$round/results',
    component: lazyRouteComponent(() => import('../pages/rounds/results/RoundResultsPage.tsx'), 'RoundResultsPage'),
    validateSearch: standingsSearch,
  }),
  createRoute({
    getParentRoute: () => root,
    path: '/rounds/$round/results/years',
    component: lazyRouteComponent(() => import('../pages/rounds/results/years/YearsPage.tsx'), 'YearsPage'),
    validateSearch: yearsSearch,
  }),
  createRoute({
    getParentRoute: () => root,
    path: '/rounds/$round/results/$unit',
    component: lazyRouteComponent(() => import('../pages/rounds/results/RoundUnitPage.tsx'), 'RoundUnitPage'),
    validateSearch: sheetSearch,
  }),
  createRoute({
    getParentRoute: () => root,
    path: '/rounds/$round/what-if',
    component: lazyRouteComponent(() => import('../pages/rounds/results/RoundTrialPage.tsx'), 'RoundTrialPage'),
    validateSearch: whatIfSearch,
  }),
] as const
