import type { Store } from '../src/store/Store.ts'

const refuse = (): never => {
  throw new Error('There is no database here.')
}

/** A store that nobody may use: for worlds that are kept nowhere. */
export const noStore: Store = {
  get db() {
    return refuse()
  },
  transaction: refuse,
  ending: refuse,
  get blobs() {
    return refuse()
  },
  now: refuse,
  newId: refuse,
}
