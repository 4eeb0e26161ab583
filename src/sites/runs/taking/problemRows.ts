import { reachabilityOf, wasVisited, type VisitStatus } from '../../../model/VisitStatus.ts'
import type { RunProblemRow } from '../../../store/queries/runProblems.ts'
import type { FoundSheet } from '../FoundRun.ts'

/** Broken links, then what could not be seen, then what had been broken and was reached. 失效链接和没能看到的 */
export function problemRows(
  run: string,
  { brokenLinks, unseen }: Pick<FoundSheet, 'brokenLinks' | 'unseen'>,
  mended: ReadonlyMap<string, VisitStatus>,
  { columnOf, captureOf }: { readonly columnOf: (url: string) => string | null; readonly captureOf: (url: string) => string | null },
): readonly RunProblemRow[] {
  const placed = (from: string, url: string) => ({ column: columnOf(from) ?? columnOf(url), capture: captureOf(url) ?? captureOf(from) })
  const rows: Omit<RunProblemRow, 'number'>[] = [
    ...brokenLinks.map(({ url, from, status, kind, pages, alsoFrom }) => ({
      ...{ run, url, from, status, kind, pages, alsoFrom, outcome: 'failed' as const },
      ...placed(from, url),
    })),
    ...unseen.map(({ url, from, status }) => ({
      ...{ run, url, from, status, kind: 'page' as const, pages: 1, alsoFrom: [], outcome: 'cantTell' as const },
      ...placed(from, url),
      ...(wasVisited(status) ? {} : { capture: null }),
    })),
    ...[...mended].map(([url, status]) => ({
      ...{ run, url, from: url, status, kind: 'page' as const, pages: 0, alsoFrom: [], outcome: 'passed' as const },
      ...{ column: columnOf(url), capture: null },
    })),
  ]
  return rows.map((row, number) => ({ ...row, number }))
}

/** Of what had been broken, what this run reached. */
export const mendedOf = (outcomes: ReadonlyMap<string, VisitStatus>): ReadonlyMap<string, VisitStatus> =>
  new Map([...outcomes].filter(([, status]) => reachabilityOf(status) === 'passed'))
