import { resolveForVisits } from '../../collectors/net/connectChecked.ts'
import type { SiteTerms } from '../../model/Site.ts'
import { bareHost } from '../../outgoing/bareHost.ts'
import type { Resolve } from '../../outgoing/checkedAddress.ts'
import { reachOf } from '../../outgoing/reachOf.ts'

/** Visits a second to a host out there. */
const PUBLIC = 2

/**
 * Visits a second, as the collectors take them: what is usual depends on where the host lies, not on whether it might lie inside. 访问速度
 *
 * A host that may answer from inside and answers from outside is a public one.
 */
export async function rateFor(
  rate: SiteTerms['rate'],
  front: string,
  resolve: Resolve = resolveForVisits,
): Promise<number | null | undefined> {
  if (rate !== 'usual') return rate
  const host = bareHost(new URL(front).hostname)
  const addresses = reachOf(host) === 'never' ? await resolve(host).catch(() => []) : [host]
  return addresses.length > 0 && addresses.every((address) => reachOf(address) === 'inside') ? undefined : PUBLIC
}
