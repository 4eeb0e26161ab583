import type { LiveEvent } from '../../model/LiveEvent.ts'

/** Under these keys stands what is made of all units' results: `['rounds', round, 'sheet', …]`. */
const OF_RESULTS: ReadonlySet<unknown> = new Set([
  'sheet',
  'facts',
  'overview',
  'coverage',
  'anomalies',
  'settling',
  'approval',
  'reports',
  'publications',
])

/** Whether what is kept under a key may be other than it was. 是否受影响 */
export function concerns(event: LiveEvent, [noun, id, part, unit, ofUnit]: readonly unknown[]): boolean {
  switch (noun) {
    case 'messages':
      return event.kind === 'message'
    case 'plans':
      return event.kind === 'plan' && (id === undefined || id === event.plan)
    case 'home':
      // A run over a site is told of each second.
      return event.kind !== 'presence' && event.kind !== 'results' && event.kind !== 'site'
    case 'sites':
      // Without a site, the list of them.
      return event.kind === 'site' && (id === undefined || id === event.site)
    case 'rounds':
      // Without a round, the list of them.
      if (id === undefined) return event.kind === 'round' || event.kind === 'plan'
      if (!('round' in event) || event.round !== id) return false
      return part === 'units' ? concernsUnit(event, unit, ofUnit) : concernsRound(event, part)
    default:
      return false
  }
}

type OfRound = Extract<LiveEvent, { readonly round: string }>

function concernsUnit(event: OfRound, unit: unknown, part: unknown): boolean {
  switch (event.kind) {
    case 'round':
      return true
    case 'results':
      // Beside its points stands how the others did.
      return part === 'sheet' || part === 'views'
    default:
      return event.unit === unit
  }
}

function concernsRound(event: OfRound, part: unknown): boolean {
  switch (event.kind) {
    case 'results':
      return OF_RESULTS.has(part)
    case 'presence':
      return !OF_RESULTS.has(part)
    default:
      return true
  }
}
