import type { ListCheck } from '../../../model/Check.ts'
import type { Answer, AnswerValue, Facts, GradeDecision, Incident, Lane, Override, Row, Unit } from '../../../model/Facts.ts'
import { answersDigestOf } from '../../../engine/nodes/overrides.ts'
import type { CompiledTree } from '../../../engine/nodes/compileTree.ts'
import { withoutNames } from './withoutNames.ts'

/** What stands where somebody's own words stood. 未公开的文字 */
export const WITHHELD = '（不公开）'

/** Whoever answered in a lane, when his name is nobody's business. */
const VOICES: Readonly<Record<Lane, string>> = {
  objection: '异议复核人员',
  assessor: '考核人员',
  expert: '专家',
  test: '测试人员',
  import: '导入人员',
  probe: '系统检测',
  self: '单位填报人员',
}

const DECIDER = '审定机构'

/**
 * A unit's facts without the names of persons, without what they wrote in their own words, and without the files they point at. 去名的事实
 *
 * Whoever answered twice in a lane is still one voice, in the order of the names before: copies are joined as they were. An override is
 * bound to the answers as they are published, unless they had changed under it.
 */
export function publicFacts(tree: CompiledTree, unit: Unit, facts: Facts): Facts {
  const names = namesIn(unit, facts)
  const voice = voicesOf(unit, facts)
  const rowId = rowIdsOf(facts, tree)
  const answers: Record<string, readonly Answer[]> = {}
  for (const [check, given] of Object.entries(facts.answers)) {
    const list = listOf(tree, check)
    answers[check] = given.map(({ why: _why, proof: _proof, confirmedBy, ...answer }) => ({
      ...answer,
      by: voice(answer),
      ...(answer.value === undefined ? {} : { value: publicValue(answer.value, list, rowId) }),
      ...(confirmedBy === undefined ? {} : { confirmedBy: '复核人员' }),
    }))
  }
  const incidents = facts.incidents.map((one) => publicIncident(one, tree, rowId))
  const shown: Facts = { answers, incidents, overrides: [] }
  return { ...shown, overrides: facts.overrides.map((one) => publicOverride(one, names, { tree, facts, shown })) }
}

/** A decision with the body that took it, if the programme names it; what somebody wrote with it stays. 去名的审定 */
export const publicDecision = ({ unit, grade, by }: GradeDecision, bodies: readonly string[]): GradeDecision => ({
  unit,
  grade,
  by: bodies.includes(by) ? by : DECIDER,
  why: '',
})

/** The names of all who answered, confirmed or decided; an office's own name is no person's. 出现的人名 */
export function namesIn({ name, names }: Unit, { answers, overrides }: Facts): readonly string[] {
  const offices = new Set([name, ...names])
  const all = Object.values(answers)
    .flat()
    .flatMap(({ by, confirmedBy }) => [by, confirmedBy ?? ''])
  return [...new Set([...all, ...overrides.map(({ by }) => by)])].filter((one) => one !== '' && !offices.has(one)).sort()
}

function voicesOf(unit: Unit, { answers }: Facts): (answer: Pick<Answer, 'lane' | 'by'>) => string {
  const all = Object.values(answers).flat()
  const names = new Map<string, string>()
  for (const lane of Object.keys(VOICES) as Lane[]) {
    // A unit that scores itself stays known for one: it may not count.
    const heard = [...new Set(all.filter((one) => one.lane === lane).map(({ by }) => by))].filter((by) => !unit.names.includes(by)).sort()
    const digits = String(heard.length).length
    heard.forEach((by, at) => names.set(`${lane}\0${by}`, `${VOICES[lane]}${String(at + 1).padStart(digits, '0')}`))
  }
  return ({ lane, by }) => names.get(`${lane}\0${by}`) ?? by
}

/** A row that is known by its number alone: `#03`. */
const NUMBERED = /^#\d{1,6}$/

/** Elements that the programme names, and numbers, stay what they are; other rows are numbered in the order of their ids. */
function rowIdsOf({ answers, incidents }: Facts, tree: CompiledTree): (list: ListCheck | null, id: string) => string {
  const ids = new Set(incidents.map(({ id }) => id))
  for (const [check, given] of Object.entries(answers))
    for (const { value } of given) for (const { id } of rowsOf(value)) if (!isPlain(listOf(tree, check), id)) ids.add(id)
  const digits = String(ids.size).length
  const numbers = new Map([...ids].sort().map((id, at) => [id, `记录${String(at + 1).padStart(digits, '0')}`]))
  return (list, id) => (isPlain(list, id) ? id : (numbers.get(id) ?? id))
}

const isPlain = (list: ListCheck | null, id: string): boolean => NUMBERED.test(id) || list?.of?.includes(id) === true

const rowsOf = (value: AnswerValue | undefined): readonly Row[] => (typeof value === 'object' && 'rows' in value ? value.rows : [])

function listOf(tree: CompiledTree, id: string): ListCheck | null {
  const check = tree.checks.find((one) => one.check.id === id)?.check
  return check?.kind === 'list' ? check : null
}

function publicValue(value: AnswerValue, list: ListCheck | null, rowId: ReturnType<typeof rowIdsOf>): AnswerValue {
  if (typeof value === 'string' || !('rows' in value)) return value
  const rows = value.rows.map(({ proof: _, ...row }) => ({ ...row, id: rowId(list, row.id), fields: publicFields(row.fields, list) }))
  return { ...value, rows }
}

function publicIncident({ proof: _, ...incident }: Incident, tree: CompiledTree, rowId: ReturnType<typeof rowIdsOf>): Incident {
  const check = tree.checks.find((one) => one.check.kind === 'list' && one.check.incidents === incident.kind)?.check
  const list = check?.kind === 'list' ? check : null
  return { ...incident, id: rowId(null, incident.id), fields: publicFields(incident.fields, list) }
}

/** What is chosen, counted or dated is public; free words are not. */
const publicFields = (fields: Row['fields'], list: ListCheck | null): Row['fields'] =>
  Object.fromEntries(
    Object.entries(fields).map(([name, value]) => {
      const kind = list?.fields[name]?.kind ?? 'text'
      return [name, value === null || value === '' || kind !== 'text' ? value : WITHHELD]
    }),
  )

function publicOverride(
  override: Override,
  names: readonly string[],
  { tree, facts, shown }: { readonly tree: CompiledTree; readonly facts: Facts; readonly shown: Facts },
): Override {
  const isCurrent = override.on === answersDigestOf(tree, override.node, facts)
  return {
    ...override,
    by: '裁定人员',
    why: withoutNames(override.why, names),
    on: isCurrent ? (answersDigestOf(tree, override.node, shown) ?? override.on) : override.on,
  }
}
