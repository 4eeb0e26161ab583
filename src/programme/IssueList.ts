import type { ProgrammeIssue } from '../model/ProgrammeIssue.ts'
import type { Place } from './Places.ts'

/** No author reads further; a garbled file must not fill the memory. */
const MOST = 1000
const LONGEST = 400

const shortened = (text: string) => (text.length > LONGEST ? `${text.slice(0, LONGEST)}…` : text)

const inFileOrder = (a: ProgrammeIssue, b: ProgrammeIssue) =>
  a.file === b.file ? a.line - b.line || a.column - b.column : a.file < b.file ? -1 : 1

/** Everything found wrong so far, so that an author sees it all at once. 问题清单 */
export class IssueList {
  readonly #found = new Map<string, ProgrammeIssue>()
  #dropped = 0

  /** Adds what is wrong and what to do; the same at the same place counts once (a rule file that two nodes use). */
  add(place: Place, code: string, message: string, remedy: string): void {
    const { file, line, column } = place
    const short = shortened(message)
    const key = JSON.stringify([file, line, column, code, short])
    if (this.#found.has(key)) return
    if (this.#found.size >= MOST) this.#dropped += 1
    else this.#found.set(key, { file, line, column, code, message: short, remedy: shortened(remedy) })
  }

  /** What is added now is only counted. */
  get isFull(): boolean {
    return this.#found.size >= MOST
  }

  get count(): number {
    return this.#found.size
  }

  /** By file, line and column. */
  inOrder(): ProgrammeIssue[] {
    const issues = [...this.#found.values()].sort(inFileOrder)
    const last = issues.at(-1)
    if (last && this.#dropped > 0)
      issues.push({
        ...last,
        code: 'too-many-issues',
        message: `问题太多，另有 ${this.#dropped} 处没有列出`,
        remedy: '先改正已列出的，再检查一次',
      })
    return issues
  }
}
