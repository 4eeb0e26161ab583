import { useState } from 'react'
import { isShown, type DeskLine } from './DeskLine.ts'
import type { DeskShow } from './deskSearch.ts'

/**
 * The lines that are shown. One that was in when the filter was chosen stays while it is worked on: nothing goes away under the hand. 显示的行
 */
export function useShownLines(lines: readonly DeskLine[], show: DeskShow): readonly DeskLine[] {
  const [kept, setKept] = useState<{ readonly of: DeskShow; readonly keys: ReadonlySet<string> }>({ of: 'all', keys: new Set() })
  if (show === 'all') return lines
  const before = kept.of === show ? kept.keys : new Set<string>()
  const now = lines.filter((line) => before.has(line.key) || isShown(line, show))
  // What came in since is kept too, before it is drawn.
  if (kept.of !== show || now.length > before.size) setKept({ of: show, keys: new Set([...before, ...now.map(({ key }) => key)]) })
  return now
}
