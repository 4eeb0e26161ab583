import type { Actor } from '../../model/Actor.ts'
import { perform } from '../../store/perform.ts'
import type { Store } from '../../store/Store.ts'

/** Writes down that a round was put away, and whether with its files: only then may they be removed one day. 记载归档 */
export const recordArchive = (
  store: Store,
  actor: Actor,
  { round, files }: { readonly round: string; readonly files: 'yes' | 'no' },
): Promise<void> =>
  perform(store, actor, ({ record }) => {
    record({ act: 'round.archive', on: { kind: 'round', id: round }, refs: { files } })
    return Promise.resolve()
  })
