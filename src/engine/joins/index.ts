import type { Join as Declared } from '../../model/Node.ts'
import type { Join } from './Join.ts'
import { max } from './max.ts'
import { mean } from './mean.ts'
import { min } from './min.ts'
import { sum } from './sum.ts'
import { weights } from './weights.ts'
import { withoutExtremes } from './withoutExtremes.ts'

/** Every way in which copies are joined. */
export const JOINS: Readonly<Record<Declared['how'], Join>> = { mean, sum, min, max, 'without-extremes': withoutExtremes, weights }
