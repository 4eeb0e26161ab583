import type { Instant } from '../../../model/Instant.ts'
import type { CaptureRow } from '../../../store/queries/observations.ts'
import type { FoundRun } from '../FoundRun.ts'
import { sameAddress } from './matchColumns.ts'

/** What all captures of a run have in common. */
export interface OfRun {
  readonly site: string
  readonly run: string
  readonly unit: string
  readonly person: string
  readonly at: Instant
  readonly newId: () => string
}

/** The captures of a run as they are kept, and the capture of each address. 存证 */
export interface Captured {
  readonly rows: CaptureRow[]
  /** By address; of several the first. */
  readonly idOf: (url: string) => string | null
  /** A record of a visit to which nothing answered, so that what follows from it has something to stand on. */
  readonly nothing: (url: string, status: string, seenAt: Instant) => string
}

export function captureRows({ sheet: { captures }, pictures }: FoundRun, of: OfRun, columnOf: (url: string) => string | null): Captured {
  const { site, run, unit, person, at, newId } = of
  const rows: CaptureRow[] = []
  const byAddress = new Map<string, string>()
  const pictureOf = new Map(pictures.map(({ asked, sha256 }) => [sameAddress(asked), sha256]))
  const add = (place: string, seenAt: Instant, content: string | null, more: Readonly<Record<string, string>>): string => {
    const column = columnOf(place)
    const picture = pictureOf.get(sameAddress(place))
    const id = newId()
    const notes = { site, run, ...(column !== null && { column }), ...(picture !== undefined && { screenshot: picture }), ...more }
    rows.push({ id, unit, kind: 'page', place, seenAt, content, notes, person, recordedAt: at })
    const address = sameAddress(place)
    if (!byAddress.has(address)) byAddress.set(address, id)
    return id
  }
  for (const { asked, at: seenAt, sha256, status, code, url, why } of captures)
    add(asked, seenAt, sha256, { status, code: String(code), ended: url, why })
  return {
    rows,
    idOf: (url) => byAddress.get(sameAddress(url)) ?? null,
    nothing: (url, status, seenAt) => byAddress.get(sameAddress(url)) ?? add(url, seenAt, null, { status }),
  }
}
