import type { World } from '../World.ts'
import type { ServedRoute } from '../routing/route.ts'
import { systemRoutes } from './system.ts'

/** Every route there is; a row of ROUTES without one here fails a test. 全部接口 */
export const allRoutes = (world: World): readonly ServedRoute[] => [...systemRoutes(world)]
