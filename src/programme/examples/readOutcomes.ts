import type { NodeCode } from '../../model/Expression.ts'
import type { Node } from '../../model/Node.ts'
import type { Asked } from '../askedChecks.ts'
import type { KeyReader } from '../facts/KeyReader.ts'
import type { IssueList } from '../IssueList.ts'
import { suggest } from '../reading/nearest.ts'
import type { Source, SourceEntry } from '../yaml/Source.ts'
import type { ExpectedFindings } from './Example.ts'

/** The node that a key names, or an issue that offers the nearest code. */
function nodeAt(code: string, { key }: SourceEntry, asked: Asked, issues: IssueList): Node | null {
  const visit = asked.nodes.get(code)
  if (!visit) issues.add(key, 'unknown-node', `没有编号“${code}”`, suggest(code, asked.nodes.keys(), '用 mingjing programme show 查看编号'))
  return visit?.node ?? null
}

/** Verdicts that must come out, by node: one, or all that are still possible (`是/否`). 应有的结论 */
export function readVerdicts(keys: KeyReader, asked: Asked, issues: IssueList): Record<NodeCode, readonly string[]> {
  const expected: Record<NodeCode, readonly string[]> = {}
  for (const [code, entry] of keys.map('verdicts')) {
    const node = nodeAt(code, entry, asked, issues)
    if (!node) continue
    const known = node.verdict?.map(({ name }) => name) ?? []
    const said = entry.value.kind === 'text' ? entry.value.text.split('/').map((name) => name.trim()) : []
    const strange = said.filter((name) => !known.includes(name) && name !== NO_VERDICT)
    if (said.length === 0 || strange.length > 0)
      issues.add(
        entry.value.place,
        'verdict',
        `“${code} ${node.name}”没有结论“${strange.join('、')}”`,
        `可以是：${[...known, NO_VERDICT].join('、')}`,
      )
    expected[code] = said.includes(NO_VERDICT) ? [] : said
  }
  return expected
}

/** What an example writes for a node that has no verdict, because it does not apply. */
const NO_VERDICT = '没有结论'

const COUNT = /^(\d{1,9})(?:\s*–\s*(\d{1,9})|\s*(以上))?$/u

/** `2`, `0–1`, `1以上`; null for anything else. */
function countFrom(value: Source): { readonly least: number; readonly most: number | null } | null {
  const match = value.kind === 'text' ? COUNT.exec(value.text.trim()) : null
  if (!match) return null
  const least = Number(match[1])
  return { least, most: match[3] === undefined ? Number(match[2] ?? least) : null }
}

/** Kinds of problem that a node and what hangs below it may note. */
const kindsBelow = ({ lines, children }: Node): readonly string[] => [
  ...lines.flatMap(({ finding }) => finding ?? []),
  ...children.flatMap(kindsBelow),
]

/** Problems that must be found, by node and kind; a bare number counts all kinds. 应有的问题 */
export function readFindings(keys: KeyReader, asked: Asked, issues: IssueList): Record<NodeCode, readonly ExpectedFindings[]> {
  const expected: Record<NodeCode, readonly ExpectedFindings[]> = {}
  for (const [code, entry] of keys.map('findings')) {
    const node = nodeAt(code, entry, asked, issues)
    if (!node) continue
    const { value } = entry
    const written: readonly (readonly [string | undefined, Source])[] =
      value.kind === 'map' ? [...value.entries].map(([kind, said]) => [kind, said.value] as const) : [[undefined, value]]
    const kinds = [...new Set(kindsBelow(node))]
    expected[code] = written.flatMap(([kind, said]): readonly ExpectedFindings[] => {
      const count = countFrom(said)
      if (!count) issues.add(said.place, 'findings', '问题的个数写得不对', '写成 2、0–1 或 1以上，或者分种类写 {未公开: 1}')
      if (kind !== undefined && !kinds.includes(kind))
        issues.add(said.place, 'findings', `“${code} ${node.name}”没有“${kind}”这种问题`, `可以是：${kinds.join('、')}`)
      return count ? [kind === undefined ? count : { kind, ...count }] : []
    })
  }
  return expected
}
