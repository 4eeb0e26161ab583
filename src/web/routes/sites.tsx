import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { columnsSearch } from '../pages/sites/columns/columnsSearch.ts'
import { sitesSearch } from '../pages/sites/list/sitesSearch.ts'
import { problemsSearch } from '../pages/sites/problems/problemsSearch.ts'
import { ownColumnsSearch } from '../pages/sites/own/ownColumnsSearch.ts'
import { root } from './root.tsx'

/** 网站测评: a line for each page, loaded when it is asked for. */
export const siteRoutes = [
  createRoute({
    getParentRoute: () => root,
    path: '/sites',
    component: lazyRouteComponent(() => import('../pages/sites/list/SitesPage.tsx'), 'SitesPage'),
    validateSearch: sitesSearch,
  }),
  createRoute({
    getParentRoute: () => root,
    path: '/sites/$site',
    component: lazyRouteComponent(() => import('../pages/sites/overview/SitePage.tsx'), 'SitePage'),
  }),
  createRoute({
    getParentRoute: () => root,
    path: '/sites/$site/columns',
    component: lazyRouteComponent(() => import('../pages/sites/columns/ColumnsPage.tsx'), 'ColumnsPage'),
    validateSearch: columnsSearch,
  }),
  createRoute({
    getParentRoute: () => root,
    path: '/sites/$site/import',
    component: lazyRouteComponent(() => import('../pages/sites/import/ImportPage.tsx'), 'ImportPage'),
  }),
  createRoute({
    getParentRoute: () => root,
    path: '/sites/$site/match',
    component: lazyRouteComponent(() => import('../pages/sites/match/MatchPage.tsx'), 'MatchPage'),
  }),
  createRoute({
    getParentRoute: () => root,
    path: '/sites/$site/links',
    component: lazyRouteComponent(() => import('../pages/sites/problems/LinksPage.tsx'), 'LinksPage'),
    validateSearch: problemsSearch,
  }),
  createRoute({
    getParentRoute: () => root,
    path: '/sites/$site/unseen',
    component: lazyRouteComponent(() => import('../pages/sites/problems/UnseenPage.tsx'), 'UnseenPage'),
    validateSearch: problemsSearch,
  }),
  createRoute({
    getParentRoute: () => root,
    path: '/sites/$site/runs',
    component: lazyRouteComponent(() => import('../pages/sites/runs/RunsPage.tsx'), 'RunsPage'),
  }),
  createRoute({
    getParentRoute: () => root,
    path: '/sites/$site/runs/$run',
    component: lazyRouteComponent(() => import('../pages/sites/runs/RunPage.tsx'), 'RunPage'),
    validateSearch: problemsSearch,
  }),
  createRoute({
    getParentRoute: () => root,
    path: '/sites/$site/settings',
    component: lazyRouteComponent(() => import('../pages/sites/settings/SettingsPage.tsx'), 'SettingsPage'),
  }),
  createRoute({
    getParentRoute: () => root,
    path: '/captures/$capture',
    component: lazyRouteComponent(() => import('../pages/sites/capture/CapturePage.tsx'), 'CapturePage'),
  }),
  createRoute({
    getParentRoute: () => root,
    path: '/columns',
    component: lazyRouteComponent(() => import('../pages/sites/own/OwnColumnsPage.tsx'), 'OwnColumnsPage'),
    validateSearch: ownColumnsSearch,
  }),
] as const
