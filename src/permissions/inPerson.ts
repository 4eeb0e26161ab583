import type { ActionId } from './actions.ts'

/** What only a person does who is signed in: else a token that was stolen would make others that outlive it. 只能本人办理 */
export const IN_PERSON: readonly ActionId[] = ['token.issue', 'slip.issue', 'duty.manage', 'duty.deputise', 'session.end']
