import type { NameScope } from '../expressions/NameScope.ts'
import type { YamlMap } from '../reading/YamlMap.ts'
import type { SourceText } from '../yaml/Source.ts'

/** What the readers of one line's amount share. */
export interface LineContext {
  /** The line: its keys `by`, `else`, `at-bounds`, `reading` belong to its amount. */
  readonly line: YamlMap
  /** Where its amount's names are looked up: the row of `each`, or the node. */
  readonly scope: NameScope
  /** Adds the check that `judged` or `imported` stands for, and returns its short name. */
  readonly imply: (kind: 'judged' | 'imported', range: ImpliedRange, source: SourceText) => string
}

/** The points between which a person or another body may give. 打分范围 */
export interface ImpliedRange {
  readonly from: string
  readonly to: string
  readonly step?: string
}
