import type { Check, Field, ListCheck } from '../../../model/Check.ts'
import type { Facet, Facets } from '../Facet.ts'

const rangeInWords = (from?: string, to?: string): string =>
  from === undefined ? (to === undefined ? '任何数' : `不超过${to}`) : to === undefined ? `不小于${from}` : `${from}至${to}`

function fieldInWords(name: string, field: Field): string {
  const label = field.ask ?? name
  switch (field.kind) {
    case 'choice':
      return `${label}（${field.levels.join('、')}）`
    case 'number':
      return `${label}（${rangeInWords(field.from, field.to)}）`
    case 'date':
      return `${label}（日期${field.open === undefined ? '' : `，没有时写${field.open}`}）`
    case 'text':
      return label
  }
}

function listInWords(check: ListCheck): string {
  const rows = check.of?.join('、') ?? (check.size === undefined ? (check.open ? '台账，随时登记' : '清单') : `${check.size}条`)
  const fields = Object.entries(check.fields).map(([name, field]) => fieldInWords(name, field))
  return [rows, ...fields].join('；')
}

/** What may be answered: 是、否; 0至3分; the rows and columns of a list. 可填的答案 */
export function answersInWords(check: Check): string {
  switch (check.kind) {
    case 'choice':
      return check.levels.join('、')
    case 'number':
      return check.rate ? `比率（${rangeInWords(check.from, check.to)}）` : `数（${rangeInWords(check.from, check.to)}）`
    case 'points':
      return `${check.from}至${check.to}分${check.step === undefined ? '' : `，${check.step}分一档`}`
    case 'list':
      return listInWords(check)
  }
}

/** All keys that any of the four kinds has. */
type CheckKey = 'ask' | 'method' | 'evidence' | 'probe' | 'kind' | 'levels' | 'yesNo' | 'rate' | 'from' | 'to' | 'step' | 'imported'
type ListKey = 'source' | 'fields' | 'of' | 'size' | 'open' | 'presumeNone' | 'incidents' | 'dated'

/** A check with the keys of all kinds at hand. */
type AnyCheck = Check & Readonly<Partial<Record<CheckKey | ListKey, unknown>>>

const words = (what: string, key: 'ask' | 'method' | 'evidence'): Facet<AnyCheck> => ({
  what,
  keys: [key],
  say: (check) => check[key] ?? null,
  bears: false,
})

/** What can be said of a check. 检查点的各方面 */
export const CHECK_FACETS: Facets<AnyCheck> = {
  facets: [
    words('问法', 'ask'),
    words('查法', 'method'),
    words('佐证要求', 'evidence'),
    {
      what: '可填的答案',
      keys: ['kind', 'levels', 'yesNo', 'rate', 'from', 'to', 'step', 'fields', 'of', 'size', 'open'],
      say: answersInWords,
      bears: true,
    },
    { what: '没有登记时的处理', keys: ['presumeNone'], say: (check) => (check.presumeNone === true ? '视为没有' : null), bears: true },
    {
      what: '计入的事项',
      keys: ['incidents', 'dated'],
      say: (check) => (check.kind === 'list' ? (check.incidents ?? null) : null),
      bears: true,
    },
    {
      what: '评价来源',
      keys: ['imported', 'source'],
      say: (check) => (check.kind === 'points' ? (check.imported ? (check.source ?? '其他机构') : '考核人员评判') : null),
      bears: true,
    },
    { what: '自动检测', keys: ['probe'], say: (check) => (check.probe === undefined ? null : '有'), bears: false },
  ],
  apart: ['id'],
}
