import type { HeldDuty } from '../../permissions/HeldDuty.ts'
import type { SignedIn } from '../routing/Visitor.ts'

/** Who hears a stream: a person in his browser, not a program with a token. 听者 */
export type Listener = Exclude<SignedIn, { readonly by: 'token' }>

/** The same with what he holds at the moment of an event. 此刻的听者 */
export interface Reader {
  readonly person: { readonly id: string; readonly unit: string }
  readonly duties: readonly HeldDuty[]
}

/** What is asked for one stream is known of all with the same key. 听者的键 */
export const readerKey = (listener: Listener): string =>
  listener.by === 'session' ? `session ${listener.session}` : `demonstration ${JSON.stringify([listener.person.id, listener.duties])}`
