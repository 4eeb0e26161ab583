import { isAlias, isMap, isScalar, isSeq, LineCounter, parseDocument, type Node as YamlNode } from 'yaml'
import type { Place } from '../Places.ts'
import type { Issues } from './Issues.ts'
import type { SourceEntry, SourceValue } from './SourceValue.ts'
import { yamlMistake } from './yamlMistakes.ts'

/** Characters of one YAML file: a round of a hundred units with every answer written out is a tenth of it. */
const LONGEST = 10_000_000
const DEEPEST = 40

/** Reads YAML into texts, lists and maps with places; null where nothing can be read at all. 读 YAML */
export function readYamlSource(file: string, text: string, issues: Issues): SourceValue | null {
  const start: Place = { file, line: 1, column: 1 }
  if (text.length > LONGEST) {
    issues.add(start, 'too-large', `文件太大（超过 ${LONGEST / 10_000} 万字）`, '把答案放进 CSV 或 .xlsx，用 answers-file 引用')
    return null
  }
  const lines = new LineCounter()
  const place = (offset: number): Place => {
    const { line, col } = lines.linePos(offset)
    return { file, line: Math.max(1, line), column: Math.max(1, col) }
  }
  try {
    const document = parseDocument(text, { schema: 'failsafe', uniqueKeys: false, lineCounter: lines, prettyErrors: false })
    for (const error of document.errors) issues.add(place(error.pos[0]), 'yaml', ...yamlMistake(error.code))
    if (document.errors.length > 0) return null
    return new Converter(place, issues).value(document.contents, start, 0)
  } catch (error) {
    if (!(error instanceof RangeError)) throw error
    issues.add(start, 'too-deep', '内容嵌套太深', `层次不超过 ${DEEPEST} 层`)
    return null
  }
}

/** Without a schema every scalar is text; what was left empty is the empty text. */
const textOf = (node: unknown): string => (isScalar(node) && typeof node.value === 'string' ? node.value : '')

class Converter {
  readonly #place: (offset: number) => Place
  readonly #issues: Issues

  constructor(place: (offset: number) => Place, issues: Issues) {
    this.#place = place
    this.#issues = issues
  }

  value(node: YamlNode | null, above: Place, depth: number): SourceValue {
    const place = node?.range ? this.#place(node.range[0]) : above
    if (depth > DEEPEST) throw new RangeError('nested too deeply')
    if (isAlias(node) || (node as { readonly anchor?: string } | null)?.anchor !== undefined)
      this.#issues.add(place, 'yaml', ...yamlMistake('BAD_ALIAS'))
    if (isSeq<YamlNode>(node)) return { kind: 'list', items: node.items.map((item) => this.value(item, place, depth + 1)), place }
    if (!isMap<YamlNode, YamlNode | null>(node)) return { kind: 'text', text: textOf(node), place }
    const entries = new Map<string, SourceEntry>()
    for (const { key, value } of node.items) {
      const keyPlace = key.range ? this.#place(key.range[0]) : place
      const name = textOf(key)
      if (!isScalar(key)) this.#issues.add(keyPlace, 'yaml', '键只能是文字', '含冒号、逗号的文字加引号')
      else if (entries.has(name)) this.#issues.add(keyPlace, 'duplicate-key', `“${name}”写了两次`, '留下一处')
      else entries.set(name, { keyPlace, value: this.value(value, keyPlace, depth + 1) })
    }
    return { kind: 'map', entries, place }
  }
}
