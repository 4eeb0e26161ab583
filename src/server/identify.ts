import { readSession } from '../people/sessions/readSession.ts'
import { needsSetup } from '../people/slips/createSetupSlip.ts'
import { readToken } from '../people/tokens/readToken.ts'
import { listRootUnits } from '../store/queries/units.ts'
import type { Store } from '../store/Store.ts'
import { personaCalled } from './demonstration/personaCalled.ts'
import { demonstrator } from './demonstrator.ts'
import type { Identify } from './routing/Identify.ts'

/** Who asks, as this installation's people, sessions and tokens say at this moment. 识别来访者 */
export const identify = (store: Store): Identify => ({
  bySession: async (secret) => {
    const found = await readSession(store, secret)
    if (!found) return null
    const { person, duties, session, renewed } = found
    return { visitor: { by: 'session', person, duties, session }, renewed }
  },
  byToken: async (secret) => {
    const found = await readToken(store, secret)
    return found && { by: 'token', ...found }
  },
  demonstrator: async (as) => (as === null ? null : await personaCalled(store, as)) ?? demonstrator(await listRootUnits(store.db)),
  awaitsSetup: () => needsSetup(store),
})
