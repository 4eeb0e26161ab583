import { LANES, type AnswerValue, type Row } from '../../../../model/Facts.ts'
import type { ContestedCheck, ObjectionPage } from '../../../../server/objectionApi.ts'

/** A question of the contested row in one of its copies. 可改正的检查点 */
export interface Corrigible {
  readonly key: string
  readonly check: ContestedCheck['check']
  readonly object: string
  /** It is the one that the unit objects to. */
  readonly isMeant: boolean
}

/** What is put right, as it is sent. 改正的内容 */
export interface Correction {
  readonly answers: readonly {
    readonly check: string
    readonly object?: string
    readonly state: 'answered'
    readonly value: AnswerValue
    readonly after: number | null
    readonly saw?: readonly number[]
  }[]
  readonly override: { readonly node: string; readonly points: string } | null
}

/** The questions that an answer can put right, the contested one first; where everybody scores for himself, only points can. 可以改正的检查点 */
export function corrigible({ row, check, object }: Pick<ObjectionPage, 'row' | 'check' | 'object'>): readonly Corrigible[] {
  const all = row.checks.flatMap((one): readonly Corrigible[] => {
    if (one.isPerSeat) return []
    const objects = one.objects.length === 0 ? [''] : one.objects
    return objects.map((of) => ({
      key: `${one.check.id}@${of}`,
      check: one.check,
      object: of,
      isMeant: check === null || (one.check.id === check && of === object),
    }))
  })
  return [...all.filter(({ isMeant }) => isMeant), ...all.filter(({ isMeant }) => !isMeant)]
}

/** What is answered there now: the strongest lane's. 现在的答案 */
export const nowAt = (answers: ObjectionPage['answers'], { check, object }: Pick<Corrigible, 'check' | 'object'>) =>
  answers
    .filter((one) => one.check === check.id && one.object === object)
    .sort((a, b) => LANES.indexOf(a.lane) - LANES.indexOf(b.lane))[0] ?? null

/** The rows that stand in a list, those of stronger lanes in place of the same rows of weaker ones. 清单现有的行 */
export function standingRows(answers: ObjectionPage['answers'], { check, object }: Pick<Corrigible, 'check' | 'object'>): readonly Row[] {
  const rows = new Map<string, Row>()
  const said = answers.filter((one) => one.check === check.id && one.object === object && one.state === 'answered')
  for (const { value } of [...said].sort((a, b) => LANES.indexOf(a.lane) - LANES.indexOf(b.lane)))
    if (typeof value === 'object' && value !== null && 'rows' in value)
      for (const row of value.rows) if (!rows.has(row.id)) rows.set(row.id, row)
  return [...rows.values()].filter(({ withdrawn }) => withdrawn !== true)
}

/** A list says of every row that stands what became of it: one that is left out would go on standing in the lane below. */
function wholly(value: AnswerValue, standing: readonly Row[]): AnswerValue {
  if (typeof value !== 'object' || !('rows' in value)) return value
  const kept = new Set(value.rows.map(({ id }) => id))
  const dropped = standing.filter(({ id }) => !kept.has(id)).map(({ id }): Row => ({ id, fields: {}, withdrawn: true }))
  return { ...value, rows: [...value.rows, ...dropped] }
}

/** Answers as they are sent: each names the review before it that it replaces. 提交的改正 */
export function correctionOf(
  page: Pick<ObjectionPage, 'answers'>,
  questions: readonly Corrigible[],
  values: ReadonlyMap<string, AnswerValue>,
  override: Correction['override'] = null,
): Correction {
  const answers = questions.flatMap(({ key, check, object }) => {
    const value = values.get(key)
    if (value === undefined || value === '') return []
    const [newest, ...others] = page.answers
      .filter((one) => one.lane === 'objection' && one.check === check.id && one.object === object)
      .sort((a, b) => b.id - a.id)
    return [
      {
        check: check.id,
        ...(object === '' ? {} : { object }),
        state: 'answered' as const,
        value: wholly(value, standingRows(page.answers, { check, object })),
        after: newest?.id ?? null,
        ...(others.length === 0 ? {} : { saw: others.map(({ id }) => id) }),
      },
    ]
  })
  return { answers, override }
}
