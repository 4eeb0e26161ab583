import type { Node } from '../../../model/Node.ts'
import { documentsInWords } from './documents.ts'
import { nodeInWords } from '../../words/node.ts'
import { marksInWords, scopeInWords } from '../../words/scope.ts'
import { updatesInWords } from '../../words/updates.ts'
import type { Facet, Facets } from '../Facet.ts'
import { subjectOfNode, type Speaker } from '../Speaker.ts'

/** A node of which nothing is said: what is put on it is said alone. */
const BARE: Node = {
  code: '',
  name: '',
  basis: [],
  assessor: [],
  convert: false,
  prices: [],
  checks: [],
  lines: [],
  children: [],
  card: false,
  readings: [],
  untranslated: [],
}

type Key = keyof Node & string

const pick = (node: Node, keys: readonly Key[]): Partial<Node> =>
  Object.fromEntries(keys.flatMap((key) => (node[key] === undefined ? [] : [[key, node[key]]])))

const orNull = (text: string): string | null => (text === '' ? null : text)

/** Something of the notice's words, which no point depends on. */
const quote = (what: string, key: Key, say: (node: Node) => string | readonly string[] | undefined): Facet<Node> => ({
  what,
  keys: [key],
  say: (node) => {
    const said = say(node)
    return typeof said === 'object' ? said : orNull(said?.replace(/\s*\n\s*/gu, '') ?? '')
  },
  bears: false,
})

/** A rule as the programme's page says it; `with` is what it cannot be said without. */
const rule = (what: string, keys: readonly Key[], beside: readonly Key[] = []): Facet<Node> => ({
  what,
  keys,
  say: (node, { words }) => orNull(nodeInWords({ ...BARE, ...pick(node, [...keys, ...beside]) }, words).notes.join('；')),
  bears: true,
})

const ROLES = { section: '章节', indicator: '指标', part: '部分', column: '栏目' } as const
const START = { full: '满分', zero: '0分' } as const

const vetoInWords = (node: Node, { words }: Speaker): string | null => {
  const { veto } = nodeInWords({ ...BARE, ...pick(node, ['veto']) }, words)
  return veto && `${veto.condition} → ${veto.effect}`
}

const windowInWords = ({ window }: Node): string | undefined =>
  window && `${window.from ?? ''}至${window.to ?? ''}${window.at === undefined ? '' : ` ${window.at}`}`

/** What can be said of a row, in the order in which its page says it. 指标的各方面 */
export const NODE_FACETS: Facets<Node> = {
  facets: [
    quote('名称', 'name', ({ name }) => name),
    quote('层次', 'role', ({ role }) => role && ROLES[role]),
    { what: '分值', keys: ['marks'], say: ({ marks }) => (marks ? marksInWords(marks) : null), bears: true },
    { what: '满分', keys: ['of'], say: ({ of }) => (of === undefined ? null : `${of}分`), bears: true },
    { what: '适用范围', keys: ['scope'], say: ({ scope }) => scopeInWords(scope), bears: true },
    quote('考核内容', 'text', ({ text }) => text),
    quote('评分标准', 'standard', ({ standard }) => standard),
    quote('考核方式', 'method', ({ method }) => method),
    quote('依据', 'basis', ({ basis }) => documentsInWords(basis)),
    quote('牵头考核单位', 'assessor', ({ assessor }) => assessor),
    quote('佐证要求', 'evidence', ({ evidence }) => evidence),
    quote('时间要求', 'window', windowInWords),
    {
      what: '栏目及更新要求',
      keys: ['column'],
      say: ({ column }) => (column && `${column.levels.join('—')}${column.updates ? `，${updatesInWords(column.updates)}` : ''}`) || null,
      bears: true,
    },
    {
      what: '多个保障单位时的算法',
      keys: ['keepers'],
      say: ({ keepers }) => (keepers === undefined ? null : keepers === 'each' ? '问题算每个保障单位' : '只算列在最前的单位'),
      bears: true,
    },
    { what: '起评分', keys: ['start'], say: ({ start }) => (start ? START[start] : null), bears: true },
    rule('抽查', ['drawn', 'whenNotDrawn']),
    rule('计分条件', ['when'], ['marks']),
    rule('逐个评分', ['per']),
    rule('换算', ['convert']),
    rule('倍数', ['prices']),
    rule('不适用时的处理', ['notApplying']),
    rule('能否申明不适用', ['claims']),
    rule('没有事项时的处理', ['whenNone', 'whenDeclaredNone']),
    rule('上下限', ['floor', 'cap'], ['marks']),
    rule('小数位数', ['decimals']),
    rule('结论', ['verdict']),
    { what: '一票否决', keys: ['veto'], say: vetoInWords, bears: true },
    {
      what: '评分表的位置',
      keys: ['card'],
      say: ({ card }) => (card ? '各单位的评分表接在这里' : null),
      bears: true,
    },
    quote('由人决定的条款', 'untranslated', ({ untranslated }) => untranslated),
    { what: '口径', keys: ['readings'], say: ({ readings }, { reading }) => readings.map(reading), bears: false },
  ],
  apart: ['code', 'checks', 'lines', 'children'],
}

/** A row that is new or gone, whole but for what hangs below it: `5分；每项扣0.5分；…`. */
export function wholeNode(node: Node, { words }: Speaker): string {
  const said = nodeInWords(node, words)
  const lines = said.lines.map(({ condition, effect }) => (condition === null ? effect : `${condition} → ${effect}`))
  const parts = [node.marks ? said.marks : '', node.scope ? said.scope : '', ...lines, ...said.notes]
  return parts.filter((part) => part !== '').join('；')
}

/** What a row is called with its kind before it, where it has no number: `章节“组织保障”`. */
export const newcomer = (node: Node): string => {
  const subject = subjectOfNode(node)
  return subject.startsWith('“') && node.role !== undefined ? `${ROLES[node.role]}${subject}` : subject
}
