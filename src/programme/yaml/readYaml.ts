import { Composer, isAlias, isMap, isScalar, isSeq, LineCounter, type Document, type ParsedNode, type Scalar } from 'yaml'
import type { IssueList } from '../IssueList.ts'
import type { Place } from '../Places.ts'
import { FORBIDDEN_NAMES } from './forbiddenNames.ts'
import { scanYaml } from './scanYaml.ts'
import type { Source, SourceEntry } from './Source.ts'
import { sourceOffsets } from './sourceOffsets.ts'
import { foremostFaults } from './syntaxFault.ts'
import { fault, type YamlFault } from './YamlFault.ts'

/** Controls but for tab and line end, and half a character. */
const UNPRINTABLE = /[^\P{Cc}\t\n]|\p{Surrogate}/u

/**
 * Reads one YAML file to texts, maps and lists with their places; null when it is no YAML that a programme may be written in. 读取 YAML
 *
 * No anchors, tags, merge keys or second documents: a programme says what it says where it says it.
 */
export function readYaml(file: string, text: string, issues: IssueList): Source | null {
  const lines = new LineCounter()
  const placeAt = (offset: number): Place => {
    const { line, col } = lines.linePos(offset)
    return { file, line: Math.max(line, 1), column: Math.max(col, 1) }
  }
  const report = ({ offset, code, message, remedy }: YamlFault) => issues.add(placeAt(offset), code, message, remedy)

  const tokens = scanYaml(text, lines.addNewLine)
  if (!Array.isArray(tokens)) {
    report(tokens)
    return null
  }
  const composer = new Composer({ schema: 'failsafe', uniqueKeys: false, prettyErrors: false, strict: true })
  const documents = [...composer.compose(tokens, true, text.length)] as Document.Parsed[]
  const faults = foremostFaults(
    documents.flatMap((document) => document.errors),
    (offset) => placeAt(offset).line,
    text,
  )
  faults.forEach(report)
  const [document, second] = documents
  if (second) report(fault(second.range[0], 'yaml-second-document', '一个文件里有两份文档（---）', '分成两个文件，或去掉 ---'))
  if (!document?.contents || faults.length > 0)
    return document?.contents || faults.length > 0 ? null : { kind: 'nothing', place: placeAt(0) }
  return new SourceReader(text, placeAt, report).read(document.contents)
}

class SourceReader {
  readonly #text: string
  readonly #placeAt: (offset: number) => Place
  readonly #report: (fault: YamlFault) => void

  constructor(text: string, placeAt: (offset: number) => Place, report: (fault: YamlFault) => void) {
    this.#text = text
    this.#placeAt = placeAt
    this.#report = report
  }

  read(node: ParsedNode): Source {
    const offset = node.range[0]
    const place = this.#placeAt(offset)
    if (isAlias(node)) {
      this.#report(fault(offset, 'yaml-alias', `引用（*${node.source.slice(0, 30)}）不能用`, '把内容写出来'))
      return { kind: 'nothing', place }
    }
    if (node.anchor !== undefined)
      this.#report(fault(offset, 'yaml-anchor', `锚点（&${node.anchor.slice(0, 30)}）不能用`, '去掉锚点，把内容写出来'))
    if (node.tag !== undefined) {
      this.#report(fault(offset, 'yaml-tag', `标签（${node.tag.slice(0, 60)}）不能用`, '去掉以 ! 开头的标签；以 ! 开头的文字加引号'))
      return { kind: 'nothing', place }
    }
    if (isSeq(node)) return { kind: 'list', place, items: node.items.map((item) => this.read(item)) }
    if (isMap(node)) return { kind: 'map', place, flow: node.flow ?? false, entries: this.#entries(node.items) }
    return this.#scalar(node, offset, place)
  }

  #scalar(node: Scalar.Parsed, offset: number, place: Place): Source {
    const { source, type } = node
    const text = typeof node.value === 'string' ? node.value : source
    if (text === '' && type === 'PLAIN') return { kind: 'nothing', place }
    this.#refuseUnprintable(text, offset)
    let offsets: readonly number[] | null = null
    const at = (index: number) => {
      offsets ??= sourceOffsets(this.#text.slice(node.range[0], node.range[1]), text)
      return this.#placeAt(offset + (offsets[index] ?? (offsets.at(-1) ?? 0) + 1))
    }
    return { kind: 'text', text, place, at }
  }

  /** In quotes an escape writes what no keyboard does: no database keeps it, or it breaks the page that shows it. */
  #refuseUnprintable(text: string, offset: number): void {
    if (UNPRINTABLE.test(text))
      this.#report(fault(offset, 'yaml-unprintable', '文字里有控制字符或不完整的字符', '删去 \\0、\\r、\\ud800 这样的转义，或看不见的字符'))
  }

  #entries(pairs: readonly { readonly key: ParsedNode; readonly value: ParsedNode | null }[]): ReadonlyMap<string, SourceEntry> {
    const entries = new Map<string, SourceEntry>()
    for (const { key, value } of pairs) {
      const offset = key.range[0]
      if (!isScalar(key) || typeof key.value !== 'string') {
        this.#report(fault(offset, 'yaml-key', '键必须是一个词', '键写成“键: 值”；不要用列表、映射或引用作键'))
        continue
      }
      const name = key.value
      this.#refuseUnprintable(name, offset)
      if (name === '<<') this.#report(fault(offset, 'yaml-merge', '合并键（<<）不能用', '把内容写出来'))
      else if (FORBIDDEN_NAMES.has(name)) this.#report(fault(offset, 'forbidden-name', `“${name}”不能作键`, '换一个名字'))
      else if (entries.has(name)) this.#report(fault(offset, 'duplicate-key', `“${name.slice(0, 60)}”写了两遍`, '删去一个，或改成另一个键'))
      else
        entries.set(name, {
          key: this.#placeAt(offset),
          value: value ? this.read(value) : { kind: 'nothing', place: this.#placeAt(key.range[1]) },
        })
      if (key.anchor !== undefined || key.tag !== undefined)
        this.#report(fault(offset, 'yaml-anchor', '键上不能有锚点或标签', '去掉 & 和 !'))
    }
    return entries
  }
}
