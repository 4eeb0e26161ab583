import type { Instant } from '../../../model/Instant.ts'
import { instantAfter, msOf } from '../../../model/instantAfter.ts'
import { Refusal } from '../../../model/Refusal.ts'
import { forgetFailures, forgetFailuresBefore, lockFailures, writeFailures } from '../../../store/queries/signInFailures.ts'
import type { Store } from '../../../store/Store.ts'
import { hashOfSecret } from '../../secrets/newSecret.ts'
import { FORGOTTEN_MS, remembered, waitAfter, waitInWords, type TryKind } from './waits.ts'

/** One count that a try goes to. */
export interface TryKey {
  readonly kind: TryKind
  /** Whom and from where, as one text. */
  readonly of: string
}

/** A try that was let through; it counts as failed until it is told to have been right. */
export interface CountedTry {
  /** Its mistakes from there are forgotten; in the wider counts it has never been. */
  readonly right: () => Promise<void>
  /** If it was wrong, whoever tries next for that name has to wait. */
  readonly slows: boolean
}

const nameOf = ({ kind, of }: TryKey) => hashOfSecret(`${kind} ${of}`)

/**
 * Lets a try through and counts it, or says how long to wait. 计次
 *
 * It is counted before the password is looked at, so that a hundred tries at once are a hundred. A try that has to wait is not counted: who is refused
 * cannot lengthen what somebody else waits.
 */
export async function countTry(store: Store, keys: readonly TryKey[]): Promise<CountedTry> {
  const { longest, slows } = await store.transaction(async (tx) => {
    const at = store.now()
    const known = await lockFailures(tx, keys.map(nameOf), at)
    const counts = keys.map((key) => {
      const { count, lastAt } = known.get(nameOf(key)) ?? { count: 0, lastAt: at }
      const left = remembered(key.kind, count, msOf(at) - msOf(lastAt))
      const pause = waitAfter(key.kind, left)
      // Whoever tried at the same time and was counted first may have a later moment: that alone makes nobody wait.
      return { key: nameOf(key), count: left, waitMs: left === 0 || pause === 0 ? 0 : msOf(lastAt) + pause - msOf(at) }
    })
    const wait = Math.max(0, ...counts.map(({ waitMs }) => waitMs))
    const counted = counts.map(({ key, count }) => ({ key, count: count + 1, lastAt: at }))
    if (wait === 0) await writeFailures(tx, counted)
    return { longest: wait, slows: keys.some(({ kind }, index) => ofName(kind) && waitAfter(kind, counted[index]?.count ?? 0) > 0) }
  })
  if (longest > 0) {
    const message = `尝试的次数太多。请等 ${waitInWords(longest)}再试；忘记密码的，请上级政务公开办或本单位管理人员打印一张重设单。`
    throw new Refusal('too-many', 'too-many-tries', message, [], longest)
  }
  return { right: () => store.transaction(async (tx) => takeBack(tx, keys, store.now())), slows }
}

const ofName = (kind: TryKind): boolean => kind === 'pair' || kind === 'login'

async function takeBack(tx: Store['db'], keys: readonly TryKey[], at: Instant): Promise<void> {
  const known = await lockFailures(tx, keys.map(nameOf), at)
  const own = keys.filter(({ kind }) => kind === 'pair').map(nameOf)
  const wider = [...known].filter(([key]) => !own.includes(key))
  await writeFailures(
    tx,
    wider.map(([key, { count, lastAt }]) => ({ key, count: Math.max(0, count - 1), lastAt })),
  )
  await forgetFailures(tx, own)
}

/** Takes out what no longer changes an answer; each night. 清理计次 */
export const forgetOldTries = ({ db, now }: Store): Promise<void> => forgetFailuresBefore(db, instantAfter(now(), -FORGOTTEN_MS))
