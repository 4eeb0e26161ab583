import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { messagesSearch } from '../pages/messages/messagesSearch.ts'
import { root } from './root.tsx'

/** 消息: a line for each page, loaded when it is asked for. */
export const messageRoutes = [
  createRoute({
    getParentRoute: () => root,
    path: '/messages',
    component: lazyRouteComponent(() => import('../pages/messages/MessagesPage.tsx'), 'MessagesPage'),
    validateSearch: messagesSearch,
  }),
] as const
