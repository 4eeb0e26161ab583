import type { HandedInLine } from '../../../api.ts'
import type { HandedInSearch } from './handedInSearch.ts'

/** Lines that a filter leaves. 筛出的各行 */
export const shownLines = (lines: readonly HandedInLine[], { show, group, find = '' }: HandedInSearch): readonly HandedInLine[] =>
  lines.filter((line) => {
    if (group !== undefined && line.group !== group) return false
    if (!line.name.includes(find.trim())) return false
    if (show === undefined) return true
    if (show === 'missing') return line.missing.length > 0
    return show === 'done' ? line.missing.length === 0 : line.missing.includes(show)
  })
