import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { questionsSearch } from '../pages/rounds/questions/questionsSearch.ts'
import { root } from './root.tsx'

/** 批次: a line for each page, loaded when it is asked for. */
export const roundRoutes = [
  createRoute({
    getParentRoute: () => root,
    path: '/rounds/$round',
    component: lazyRouteComponent(() => import('../pages/rounds/RoundPage.tsx'), 'RoundPage'),
  }),
  createRoute({
    getParentRoute: () => root,
    path: '/rounds/$round/questions',
    component: lazyRouteComponent(() => import('../pages/rounds/questions/QuestionsPage.tsx'), 'QuestionsPage'),
    validateSearch: questionsSearch,
  }),
] as const
