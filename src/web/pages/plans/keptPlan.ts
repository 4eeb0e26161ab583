import type { RoundPlan } from '../../../model/RoundPlan.ts'
import { keepHere, readHere } from '../../deviceStorage.ts'

/** What was typed and has not reached the server. 留在本机的草案 */
interface KeptPlan {
  readonly version: number
  readonly plan: RoundPlan
}

const keyOf = (id: string): string => `mingjing plan ${id}`

/** Keeps a plan on this device until the server has it. 暂存草案 */
export const keepPlan = (id: string, kept: KeptPlan): void => keepHere(keyOf(id), kept)

/** The plan that this device still keeps. 取回暂存 */
export const keptPlan = (id: string): KeptPlan | null => readHere(keyOf(id)) as KeptPlan | null

/** The server has it. 清除暂存 */
export const dropKept = (id: string): void => keepHere(keyOf(id), null)
