import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { root } from './root.tsx'

/** One's way in, and one's own things. 登录与账号 */
export const accountRoutes = [
  createRoute({
    getParentRoute: () => root,
    path: '/set-up',
    component: lazyRouteComponent(() => import('../pages/signIn/SetUpPage.tsx'), 'SetUpPage'),
  }),
  createRoute({
    getParentRoute: () => root,
    path: '/activate',
    component: lazyRouteComponent(() => import('../pages/signIn/ActivatePage.tsx'), 'ActivatePage'),
  }),
  createRoute({
    getParentRoute: () => root,
    path: '/account',
    component: lazyRouteComponent(() => import('../pages/account/AccountPage.tsx'), 'AccountPage'),
  }),
] as const
