import type { QueryKey } from '@tanstack/react-query'
import { PEOPLE } from '../../../people.ts'
import { UNITS } from '../units/unitQueries.ts'

/** A table that can be taken in. */
export interface ImportKind {
  readonly title: string
  readonly lead: string
  readonly template: string
  /** What a row is about. */
  readonly row: string
  readonly pathUnder: (unit: string) => string
  readonly changes: readonly QueryKey[]
  /** What is to be done once they are in; absent: nothing. */
  readonly next?: { readonly to: '/system/slips' | '/system/people/import'; readonly text: string; readonly why: string }
  readonly after: { readonly to: '/system/units' | '/system/people'; readonly text: string }
}

const under = (unit: string) => `/api/units/${encodeURIComponent(unit)}`

/** 两种表 */
export const IMPORT_KINDS = {
  units: {
    title: '用表格导入单位',
    lead: '先核对、后导入：有一处不对，整张表都不导入。同一张表再导入一次不会重复。',
    template: '/api/tables/units/template',
    row: '单位',
    pathUnder: (unit) => `${under(unit)}/import`,
    changes: [UNITS],
    next: { to: '/system/people/import', text: '导入人员', why: '单位有了，接着登记在这些单位里办事的人。' },
    after: { to: '/system/units', text: '看单位树' },
  },
  people: {
    title: '用表格导入人员',
    lead: '先核对、后导入：有一处不对，整张表都不导入。单位要先登记好；一人有几项职责的，写成几行。',
    template: '/api/tables/people/template',
    row: '人员',
    pathUnder: (unit) => `${under(unit)}/people/import`,
    changes: [PEOPLE, UNITS],
    next: {
      to: '/system/slips',
      text: '打印激活单',
      why: '新登记的人还没有密码。把激活单打印出来交给本人，他扫码或输入激活码，自己设密码。',
    },
    after: { to: '/system/people', text: '看人员和职责' },
  },
} as const satisfies Readonly<Record<string, ImportKind>>
