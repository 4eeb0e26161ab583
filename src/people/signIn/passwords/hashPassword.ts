import { hash, parseOptions, verify } from '@node-rs/argon2'
import { Refusal } from '../../../model/Refusal.ts'
import { newSecret } from '../../secrets/newSecret.ts'
import { normalPassword } from './normalPassword.ts'

/**
 * Argon2id with 64 MiB and three passes: 70 ms on one core of the machine on which it was chosen, about twice that on an office's old one. 密码散列
 *
 * They stand in every hash, so they may rise: a password is hashed anew when its owner signs in next.
 */
const COST = { memoryCost: 65_536, timeCost: 3, parallelism: 1 }

/** Two at once take 128 MiB; the morning's rush waits its turn. */
const AT_ONCE = 2

/** At 70 ms each the last one waits a second; more than that is an attack. */
const MOST_WAITING = 30

let busy = 0
const waiting: (() => void)[] = []

async function inTurn<T>(work: () => Promise<T>): Promise<T> {
  if (busy >= AT_ONCE) {
    if (waiting.length >= MOST_WAITING) throw new Refusal('unavailable', 'sign-in-busy', '现在登录的人太多，请过几秒钟再试。')
    await new Promise<void>((resolve) => waiting.push(resolve))
  } else {
    busy += 1
  }
  try {
    return await work()
  } finally {
    const next = waiting.shift()
    if (next) next()
    else busy -= 1
  }
}

export const hashPassword = (password: string): Promise<string> => inTurn(() => hash(normalPassword(password), COST))

/** A hash that no password has, made like the others: an unknown login name takes as long as a wrong password. */
let nobody: Promise<string> | undefined

/** Whether it is the password of a hash; of none it never is, after the same work. 核对密码 */
export async function isPassword(password: string, kept: string | null): Promise<boolean> {
  nobody ??= hashPassword(newSecret())
  const never = await nobody
  const right = await inTurn(() => verify(kept ?? never, normalPassword(password)))
  return right && kept !== null
}

/** Whether it was hashed with less than is asked today. */
export function isHashedCheaply(kept: string): boolean {
  const { memoryCost, timeCost } = parseOptions(kept)
  return memoryCost < COST.memoryCost || timeCost < COST.timeCost
}
