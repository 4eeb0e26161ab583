import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { root } from './root.tsx'

/** 批次: a line for each page, loaded when it is asked for. */
export const roundRoutes = [
  createRoute({
    getParentRoute: () => root,
    path: '/rounds/$round',
    component: lazyRouteComponent(() => import('../pages/rounds/RoundPage.tsx'), 'RoundPage'),
  }),
] as const
