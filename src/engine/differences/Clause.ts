import type { Difference, DifferenceKind } from './Difference.ts'
import type { Changed } from './Facet.ts'

/** Where a clause stands and what it is called. 一个条款 */
export type Clause = Pick<Difference, 'part' | 'chapter' | 'place' | 'subject' | 'clause'>

const about = (subject: string, said: string): string => (subject === '' ? said : `${subject}：${said}`)

/** A clause of which several things changed is one difference; none where nothing did. */
export function changedClause(clause: Clause, changed: readonly Changed[]): readonly Difference[] {
  if (changed.length === 0) return []
  const [only, ...more] = changed
  const said = (side: 'before' | 'after'): string | null =>
    more.length === 0 ? (only?.[side] ?? null) : changed.flatMap((one) => one[side] ?? []).join('；') || null
  const quotes = clause.clause !== null && clause.part === 'line' && changed.every(({ what }) => what !== '原文')
  return [
    {
      ...clause,
      kind: 'changed',
      what: changed.map(({ what }) => what).join('、'),
      before: said('before'),
      after: said('after'),
      bears: changed.some(({ bears }) => bears),
      sentence: `${about(clause.subject, changed.map(({ phrase }) => phrase).join('；'))}${quotes ? `（原文：${clause.clause}）` : ''}`,
    },
  ]
}

/** A clause that only one side has: `新增指标9 …：5分`, `删去…（原为：…）`. */
export function wholeClause(
  clause: Clause,
  kind: Extract<DifferenceKind, 'added' | 'removed'>,
  what: string,
  said: string,
  bears = true,
): Difference {
  const isNew = kind === 'added'
  const sentence = `${isNew ? '新增' : '删去'}${what}${said === '' ? '' : isNew ? `：${said}` : `（原为：${said}）`}`
  const quotes = clause.part === 'line' && clause.clause !== null && clause.clause !== said ? `（原文：${clause.clause}）` : ''
  return {
    ...clause,
    kind,
    what,
    before: isNew ? null : said,
    after: isNew ? said : null,
    bears,
    sentence: `${about(clause.subject, sentence)}${quotes}`,
  }
}
