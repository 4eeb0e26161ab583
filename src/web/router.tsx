import { createRootRoute, createRoute, createRouter, lazyRouteComponent } from '@tanstack/react-router'
import { Broken } from './components/Broken.tsx'
import { NotFound } from './components/NotFound.tsx'
import { Shell } from './components/Shell.tsx'
import { DoorPage } from './pages/DoorPage.tsx'
import { ProgrammePage } from './pages/ProgrammePage.tsx'
import { programmeSearch } from './pages/programme/programmeSearch.ts'
import { sheetSearch } from './pages/sheet/sheetSearch.ts'
import { standingsSearch } from './pages/standings/standingsSearch.ts'
import { StandingsPage } from './pages/StandingsPage.tsx'
import { UnitPage } from './pages/UnitPage.tsx'
import { peopleSearch } from './pages/system/people/peopleSearch.ts'
import { journalSearch } from './pages/system/journal/journalSearch.ts'
import { calendarSearch } from './pages/system/calendar/calendarSearch.ts'
import { filesSearch } from './pages/system/files/filesSearch.ts'
import { importSearch } from './pages/system/tables/importSearch.ts'
import { unitsSearch } from './pages/system/units/unitsSearch.ts'
import { present } from './search.ts'

const text = (value: unknown): string | undefined => (typeof value === 'string' || typeof value === 'number' ? String(value) : undefined)

const root = createRootRoute({ component: Shell, notFoundComponent: NotFound })

const door = createRoute({ getParentRoute: () => root, path: '/', component: DoorPage })

const programme = createRoute({
  getParentRoute: () => root,
  path: '/programmes/$id',
  component: ProgrammePage,
  validateSearch: programmeSearch,
})

const round = createRoute({
  getParentRoute: () => root,
  path: '/programmes/$id/round',
  component: StandingsPage,
  validateSearch: standingsSearch,
})

const unit = createRoute({
  getParentRoute: () => root,
  path: '/programmes/$id/round/units/$unit',
  component: UnitPage,
  validateSearch: sheetSearch,
})

const whatIf = createRoute({
  getParentRoute: () => root,
  path: '/programmes/$id/round/what-if',
  component: lazyRouteComponent(() => import('./pages/whatIf/WhatIfPage.tsx'), 'WhatIfPage'),
  validateSearch: (search: Record<string, unknown>) =>
    present({ unit: text(search['unit']), at: text(search['at']), changes: changesText(search['changes']) }),
})

const setUp = createRoute({
  getParentRoute: () => root,
  path: '/set-up',
  component: lazyRouteComponent(() => import('./pages/signIn/SetUpPage.tsx'), 'SetUpPage'),
})

const activate = createRoute({
  getParentRoute: () => root,
  path: '/activate',
  component: lazyRouteComponent(() => import('./pages/signIn/ActivatePage.tsx'), 'ActivatePage'),
})

const account = createRoute({
  getParentRoute: () => root,
  path: '/account',
  component: lazyRouteComponent(() => import('./pages/account/AccountPage.tsx'), 'AccountPage'),
})

/** 系统: each page is loaded when it is asked for. */
const system = [
  createRoute({
    getParentRoute: () => root,
    path: '/system/calendar',
    component: lazyRouteComponent(() => import('./pages/system/calendar/CalendarPage.tsx'), 'CalendarPage'),
    validateSearch: calendarSearch,
  }),
  createRoute({
    getParentRoute: () => root,
    path: '/system/files',
    component: lazyRouteComponent(() => import('./pages/system/files/FilesPage.tsx'), 'FilesPage'),
    validateSearch: filesSearch,
  }),
  createRoute({
    getParentRoute: () => root,
    path: '/system/units',
    component: lazyRouteComponent(() => import('./pages/system/units/UnitsPage.tsx'), 'UnitsPage'),
    validateSearch: unitsSearch,
  }),
  createRoute({
    getParentRoute: () => root,
    path: '/system/units/import',
    component: lazyRouteComponent(() => import('./pages/system/tables/ImportPage.tsx'), 'ImportUnitsPage'),
    validateSearch: importSearch,
  }),
  createRoute({
    getParentRoute: () => root,
    path: '/system/units/$unit',
    component: lazyRouteComponent(() => import('./pages/system/units/RegisteredUnitPage.tsx'), 'RegisteredUnitPage'),
  }),
  createRoute({
    getParentRoute: () => root,
    path: '/system/people/import',
    component: lazyRouteComponent(() => import('./pages/system/tables/ImportPage.tsx'), 'ImportPeoplePage'),
    validateSearch: importSearch,
  }),
  createRoute({
    getParentRoute: () => root,
    path: '/system/settings',
    component: lazyRouteComponent(() => import('./pages/system/settings/SettingsPage.tsx'), 'SettingsPage'),
  }),
  createRoute({
    getParentRoute: () => root,
    path: '/system/backups',
    component: lazyRouteComponent(() => import('./pages/system/backups/BackupsPage.tsx'), 'BackupsPage'),
  }),
  createRoute({
    getParentRoute: () => root,
    path: '/system/people',
    component: lazyRouteComponent(() => import('./pages/system/people/PeoplePage.tsx'), 'PeoplePage'),
    validateSearch: peopleSearch,
  }),
  createRoute({
    getParentRoute: () => root,
    path: '/system/people/$person',
    component: lazyRouteComponent(() => import('./pages/system/people/PersonPage.tsx'), 'PersonPage'),
  }),
  createRoute({
    getParentRoute: () => root,
    path: '/system/slips',
    component: lazyRouteComponent(() => import('./pages/system/slips/SlipsPage.tsx'), 'SlipsPage'),
    validateSearch: (search: Record<string, unknown>) => present({ under: text(search['under']) }),
  }),
  createRoute({
    getParentRoute: () => root,
    path: '/system/programmes',
    component: lazyRouteComponent(() => import('./pages/system/programmes/ProgrammesPage.tsx'), 'ProgrammesPage'),
  }),
  createRoute({
    getParentRoute: () => root,
    path: '/system/journal',
    component: lazyRouteComponent(() => import('./pages/system/journal/JournalPage.tsx'), 'JournalPage'),
    validateSearch: journalSearch,
  }),
  createRoute({
    getParentRoute: () => root,
    path: '/system/health',
    component: lazyRouteComponent(() => import('./pages/system/health/HealthPage.tsx'), 'HealthPage'),
  }),
  createRoute({
    getParentRoute: () => root,
    path: '/system/outgoing',
    component: lazyRouteComponent(() => import('./pages/system/outgoing/OutgoingPage.tsx'), 'OutgoingPage'),
  }),
] as const

/** The router reads a list of changes as what it is. */
const changesText = (value: unknown): string | undefined => (Array.isArray(value) ? JSON.stringify(value) : text(value))

export const router = createRouter({
  routeTree: root.addChildren([door, programme, round, unit, whatIf, setUp, activate, account, ...system]),
  defaultPreload: 'intent',
  scrollRestoration: true,
  defaultErrorComponent: Broken,
})

declare module '@tanstack/react-router' {
  interface Register {
    router: typeof router
  }
}
