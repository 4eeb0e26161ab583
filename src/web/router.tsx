import { createRouter } from '@tanstack/react-router'
import { Broken } from './components/Broken.tsx'
import { accountRoutes } from './routes/account.tsx'
import { deskRoutes } from './routes/desk.tsx'
import { homeRoutes } from './routes/home.tsx'
import { incidentRoutes } from './routes/incidents.tsx'
import { messageRoutes } from './routes/messages.tsx'
import { programmeRoutes } from './routes/programmes.tsx'
import { root } from './routes/root.tsx'
import { roundRoutes } from './routes/rounds.tsx'
import { siteRoutes } from './routes/sites.tsx'
import { systemRoutes } from './routes/system.tsx'

/** All addresses: a page is added in the file of its part under routes/. 路由 */
export const router = createRouter({
  routeTree: root.addChildren([
    ...homeRoutes,
    ...programmeRoutes,
    ...roundRoutes,
    ...deskRoutes,
    ...siteRoutes,
    ...incidentRoutes,
    ...messageRoutes,
    ...accountRoutes,
    ...systemRoutes,
  ]),
  defaultPreload: 'intent',
  scrollRestoration: true,
  defaultErrorComponent: Broken,
})

declare module '@tanstack/react-router' {
  interface Register {
    router: typeof router
  }
}
