import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { deskSearch } from '../pages/desk/deskSearch.ts'
import { selfSearch } from '../pages/self/selfSearch.ts'
import { root } from './root.tsx'

/** 评分和自查: a line for each page, loaded when it is asked for. */
export const deskRoutes = [
  createRoute({
    getParentRoute: () => root,
    path: '/rounds/$round/score',
    component: lazyRouteComponent(() => import('../pages/desk/DeskPage.tsx'), 'DeskPage'),
    validateSearch: deskSearch,
  }),
  createRoute({
    getParentRoute: () => root,
    path: '/rounds/$round/self/$unit',
    component: lazyRouteComponent(() => import('../pages/self/SelfPage.tsx'), 'SelfPage'),
    validateSearch: selfSearch,
  }),
  createRoute({
    getParentRoute: () => root,
    path: '/rounds/$round/self/$unit/report',
    component: lazyRouteComponent(() => import('../pages/self/report/SelfReportPage.tsx'), 'SelfReportPage'),
  }),
  createRoute({
    getParentRoute: () => root,
    path: '/rounds/$round/claims/$unit',
    component: lazyRouteComponent(() => import('../pages/claims/UnitClaimsPage.tsx'), 'UnitClaimsPage'),
  }),
] as const
