import type { ProgrammeIssue } from '../../model/ProgrammeIssue.ts'
import type { Place } from '../Places.ts'

/** Gathers every mistake of a file, so that its author sees all of them at once. 问题清单 */
export class Issues {
  readonly #found: ProgrammeIssue[] = []

  add(place: Place, code: string, message: string, remedy: string): void {
    this.#found.push({ file: place.file, line: place.line, column: place.column, code, message, remedy })
  }

  get count(): number {
    return this.#found.length
  }

  /** In the order of the file. */
  get all(): readonly ProgrammeIssue[] {
    const files = [...new Set(this.#found.map(({ file }) => file))]
    return [...this.#found].sort((a, b) => files.indexOf(a.file) - files.indexOf(b.file) || a.line - b.line || a.column - b.column)
  }
}
