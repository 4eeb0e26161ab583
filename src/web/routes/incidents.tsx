import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { incidentsSearch } from '../pages/incidents/incidentsSearch.ts'
import { root } from './root.tsx'

/** 事项: a line for each page, loaded when it is asked for. */
export const incidentRoutes = [
  createRoute({
    getParentRoute: () => root,
    path: '/incidents',
    component: lazyRouteComponent(() => import('../pages/incidents/IncidentsPage.tsx'), 'IncidentsPage'),
    validateSearch: incidentsSearch,
  }),
] as const
