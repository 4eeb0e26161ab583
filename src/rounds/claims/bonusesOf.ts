import { lineInWords, lineSentence } from '../../engine/words/line.ts'
import { vocabularyOf } from '../../engine/words/Vocabulary.ts'
import type { ListCheck } from '../../model/Check.ts'
import type { NodeCode } from '../../model/Expression.ts'
import type { Unit } from '../../model/Facts.ts'
import type { NodeVisit } from '../../programme/views/ProgrammeView.ts'
import { appliesTo } from '../desk/deskCells.ts'
import type { Terms } from '../life/terms/termsOf.ts'

/** What a unit can claim: a row that only adds, and the list whose every entry earns there. 可申报的加分 */
export interface Bonus {
  readonly node: NodeCode
  readonly name: string
  readonly section: string
  /** The notice's words. */
  readonly text: string | null
  readonly check: ListCheck
  readonly lines: readonly { readonly words: string; readonly clause: string }[]
}

/**
 * The bonuses of a unit's card, in its order: nodes without marks whose lines give something for each row of a list that has no end of its own. 加分项目
 *
 * Not offered: lists that must have certain rows, and what is asked once for each object, assessor or expert.
 */
export function bonusesOf({ askedOf, compiled }: Pick<Terms, 'askedOf' | 'compiled'>, unit: Unit): readonly Bonus[] {
  const { nodes, checks } = askedOf(unit.group)
  const { programme } = compiled
  const words = vocabularyOf(programme, programme.scorecards.find((card) => card.for.includes(unit.group)) ?? null)
  return [...nodes.values()].flatMap((visit) => {
    const earning = visit.node.marks === undefined ? visit.node.lines.filter(({ verb, each }) => verb === 'earn' && each !== undefined) : []
    if (earning.length === 0 || appliesTo({ visit }, unit) === false) return []
    return [...new Set(earning.map(({ each }) => each ?? ''))].flatMap((id): readonly Bonus[] => {
      const asked = checks.get(id)
      if (asked?.check.kind !== 'list' || asked.per || asked.check.of || asked.check.size !== undefined) return []
      const { node, parents } = visit
      return [
        {
          ...{ node: node.code, name: node.name, section: sectionOf(parents), text: node.text ?? null, check: asked.check },
          lines: earning.flatMap((line) =>
            line.each === id ? [{ words: lineSentence(lineInWords(line, words)), clause: line.clause }] : [],
          ),
        },
      ]
    })
  })
}

const sectionOf = (parents: NodeVisit['parents']): string =>
  parents.flatMap(({ role, name }) => (role === 'section' ? [name] : [])).join('，')

/** Whether anybody can claim anything in a round. 方案是否有加分 */
export const hasBonuses = (terms: Pick<Terms, 'askedOf' | 'compiled'>): boolean =>
  terms.compiled.programme.groups.some(({ name }) => bonusesOf(terms, { ...NOBODY, group: name }).length > 0)

const NOBODY: Unit = { id: '', name: '', group: '', names: [], functions: [], parameters: {}, objects: {}, applies: {}, drawn: {} }

/** The bonus that a claim names; null: the unit's card has none such. 申报的加分 */
export const bonusAt = (
  terms: Pick<Terms, 'askedOf' | 'compiled'>,
  unit: Unit,
  { node, check }: { readonly node: NodeCode; readonly check: string },
): Bonus | null => bonusesOf(terms, unit).find((one) => one.node === node && one.check.id === check) ?? null
