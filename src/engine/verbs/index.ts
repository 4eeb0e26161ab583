import type { Verb as VerbName } from '../../model/Node.ts'
import { atMost } from './atMost.ts'
import { deduct } from './deduct.ts'
import { earn } from './earn.ts'
import { set } from './set.ts'
import type { Verb } from './Verb.ts'

/** The four verbs of a rule line. */
export const VERBS: Readonly<Record<VerbName, Verb>> = { deduct, earn, set, 'at-most': atMost }
