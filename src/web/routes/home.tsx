import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { FrontPage } from '../pages/FrontPage.tsx'
import { root } from './root.tsx'

/** The front page, and what is to be done today. 首页、工作台 */
export const homeRoutes = [
  createRoute({ getParentRoute: () => root, path: '/', component: FrontPage }),
  createRoute({
    getParentRoute: () => root,
    path: '/home',
    component: lazyRouteComponent(() => import('../pages/home/HomePage.tsx'), 'HomePage'),
  }),
] as const
