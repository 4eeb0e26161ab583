import { createRootRoute } from '@tanstack/react-router'
import { NotFound } from '../components/NotFound.tsx'
import { Shell } from '../components/Shell.tsx'

/** What every page stands in. 根 */
export const root = createRootRoute({ component: Shell, notFoundComponent: NotFound })
