import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { calendarSearch } from '../pages/system/calendar/calendarSearch.ts'
import { filesSearch } from '../pages/system/files/filesSearch.ts'
import { journalSearch } from '../pages/system/journal/journalSearch.ts'
import { peopleSearch } from '../pages/system/people/peopleSearch.ts'
import { importSearch } from '../pages/system/tables/importSearch.ts'
import { unitsSearch } from '../pages/system/units/unitsSearch.ts'
import { addressText, present } from '../search.ts'
import { root } from './root.tsx'

/** 系统: each page is loaded when it is asked for. */
export const systemRoutes = [
  createRoute({
    getParentRoute: () => root,
    path: '/system',
    component: lazyRouteComponent(() => import('../pages/system/SystemEntrance.tsx'), 'SystemEntrance'),
  }),
  createRoute({
    getParentRoute: () => root,
    path: '/system/calendar',
    component: lazyRouteComponent(() => import('../pages/system/calendar/CalendarPage.tsx'), 'CalendarPage'),
    validateSearch: calendarSearch,
  }),
  createRoute({
    getParentRoute: () => root,
    path: '/system/files',
    component: lazyRouteComponent(() => import('../pages/system/files/FilesPage.tsx'), 'FilesPage'),
    validateSearch: filesSearch,
  }),
  createRoute({
    getParentRoute: () => root,
    path: '/system/units',
    component: lazyRouteComponent(() => import('../pages/system/units/UnitsPage.tsx'), 'UnitsPage'),
    validateSearch: unitsSearch,
  }),
  createRoute({
    getParentRoute: () => root,
    path: '/system/units/import',
    component: lazyRouteComponent(() => import('../pages/system/tables/ImportPage.tsx'), 'ImportUnitsPage'),
    validateSearch: importSearch,
  }),
  createRoute({
    getParentRoute: () => root,
    path: '/system/units/$unit',
    component: lazyRouteComponent(() => import('../pages/system/units/RegisteredUnitPage.tsx'), 'RegisteredUnitPage'),
  }),
  createRoute({
    getParentRoute: () => root,
    path: '/system/people/import',
    component: lazyRouteComponent(() => import('../pages/system/tables/ImportPage.tsx'), 'ImportPeoplePage'),
    validateSearch: importSearch,
  }),
  createRoute({
    getParentRoute: () => root,
    path: '/system/mail',
    component: lazyRouteComponent(() => import('../pages/system/mail/MailPage.tsx'), 'MailPage'),
  }),
  createRoute({
    getParentRoute: () => root,
    path: '/system/settings',
    component: lazyRouteComponent(() => import('../pages/system/settings/SettingsPage.tsx'), 'SettingsPage'),
  }),
  createRoute({
    getParentRoute: () => root,
    path: '/system/backups',
    component: lazyRouteComponent(() => import('../pages/system/backups/BackupsPage.tsx'), 'BackupsPage'),
  }),
  createRoute({
    getParentRoute: () => root,
    path: '/system/people',
    component: lazyRouteComponent(() => import('../pages/system/people/PeoplePage.tsx'), 'PeoplePage'),
    validateSearch: peopleSearch,
  }),
  createRoute({
    getParentRoute: () => root,
    path: '/system/people/$person',
    component: lazyRouteComponent(() => import('../pages/system/people/PersonPage.tsx'), 'PersonPage'),
  }),
  createRoute({
    getParentRoute: () => root,
    path: '/system/slips',
    component: lazyRouteComponent(() => import('../pages/system/slips/SlipsPage.tsx'), 'SlipsPage'),
    validateSearch: (search: Record<string, unknown>) => present({ under: addressText(search['under']) }),
  }),
  createRoute({
    getParentRoute: () => root,
    path: '/system/programmes',
    component: lazyRouteComponent(() => import('../pages/system/programmes/ProgrammesPage.tsx'), 'ProgrammesPage'),
  }),
  createRoute({
    getParentRoute: () => root,
    path: '/system/journal',
    component: lazyRouteComponent(() => import('../pages/system/journal/JournalPage.tsx'), 'JournalPage'),
    validateSearch: journalSearch,
  }),
  createRoute({
    getParentRoute: () => root,
    path: '/system/health',
    component: lazyRouteComponent(() => import('../pages/system/health/HealthPage.tsx'), 'HealthPage'),
  }),
  createRoute({
    getParentRoute: () => root,
    path: '/system/outgoing',
    component: lazyRouteComponent(() => import('../pages/system/outgoing/OutgoingPage.tsx'), 'OutgoingPage'),
  }),
] as const
