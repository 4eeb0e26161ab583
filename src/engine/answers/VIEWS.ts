import { LANES, type Lane } from '../../model/Facts.ts'
import type { View } from '../../model/Result.ts'

/** The lanes that each view counts, strongest first. 各视角计入的答案来源 */
export const VIEWS: Readonly<Record<View, readonly Lane[]>> = {
  self: ['self'],
  assessed: LANES.filter((lane) => lane !== 'objection'),
  final: LANES,
}
