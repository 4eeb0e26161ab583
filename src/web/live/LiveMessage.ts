import type { LiveEvent } from '../../model/LiveEvent.ts'

/** Whether the server is heard: `broken`, a new try is on its way; `ended`, nobody is signed in any more; `full`, too many browsers of one person. 连接状态 */
export type LiveState = 'open' | 'broken' | 'ended' | 'full'

/** What an open page is told. 变动消息 */
export type LiveMessage =
  | { readonly kind: 'state'; readonly is: LiveState }
  | { readonly kind: 'changed'; readonly events: readonly LiveEvent[] }
  /** Something may have been missed: all that is shown is asked for anew. */
  | { readonly kind: 'anew' }
