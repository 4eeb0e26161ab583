import { existsSync } from 'node:fs'
import { normalUrl } from '../../collectors/crawl/normalUrl.ts'
import type { ColumnCounts } from '../../model/Site.ts'
import { reachabilityOf, type VisitStatus } from '../../model/VisitStatus.ts'
import { outcomesIn } from './takeSiteRun.ts'

/** How the columns of a run ended as far as they were looked at, also by whoever was at it before. 已看过的栏目 */
export class ColumnsSoFar {
  readonly #addresses: readonly string[]
  readonly #seen: Map<string, VisitStatus>

  private constructor(addresses: readonly string[], seen: ReadonlyMap<string, VisitStatus>) {
    this.#addresses = addresses
    this.#seen = new Map(seen)
  }

  /** @param log of the run; one that begins has none yet */
  static async open(columns: readonly { readonly url: string }[], log: string): Promise<ColumnsSoFar> {
    const addresses = columns.map(({ url }) => normalUrl(url) ?? url)
    return new ColumnsSoFar(addresses, existsSync(log) ? await outcomesIn(log, new Set(addresses)) : new Map())
  }

  /** A later try counts instead of an earlier one. */
  readonly saw = (address: string, status: VisitStatus): void => {
    this.#seen.set(address, status)
  }

  get counts(): ColumnCounts {
    const counts = { all: this.#addresses.length, passed: 0, failed: 0, cantTell: 0 }
    for (const address of this.#addresses) {
      const status = this.#seen.get(address)
      if (status !== undefined) counts[reachabilityOf(status)] += 1
    }
    return counts
  }
}
