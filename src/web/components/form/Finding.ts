/** A field that looks for something: what is typed in it, and what it asked for since it was last answered. 查找框 */
export interface Finding {
  readonly text: string
  readonly asked: readonly string[]
}

export const beginFinding = (find: string): Finding => ({ text: find, asked: [find] })

export const asking = (finding: Finding, wanted: string): Finding => ({ ...finding, asked: [...finding.asked, wanted] })

/** What the page looks for now: an answer to one's own asking leaves alone what is typed by then; all else was cleared, or followed, elsewhere. */
export function afterFound(finding: Finding, find: string): Finding {
  const at = finding.asked.indexOf(find)
  return at < 0 ? beginFinding(find) : { ...finding, asked: finding.asked.slice(at) }
}
