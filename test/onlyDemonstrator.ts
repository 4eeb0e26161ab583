import { demonstrator } from '../src/server/demonstrator.ts'
import type { Identify } from '../src/server/routing/Identify.ts'

/** For worlds without a store: whoever asks is the demonstration's invented person. */
export const onlyDemonstrator: Identify = {
  bySession: () => Promise.resolve(null),
  byToken: () => Promise.resolve(null),
  demonstrator: () => Promise.resolve(demonstrator(['county'])),
  awaitsSetup: () => Promise.resolve(false),
}
