import { digestOf } from '../../engine/digestOf.ts'
import type { Programme } from '../../model/Programme.ts'
import { viewProgramme } from '../../programme/views/ProgrammeView.ts'
import { rowWords } from '../handOver/HandCell.ts'

/** A clause that says what the programme cannot express: a person decides it in each round. 要由人裁定的条文 */
export interface UntranslatedClause {
  /** Of its place and words: of other words it is another. */
  readonly key: string
  readonly text: string
  /** Where it stands, as people say it. */
  readonly place: string
  readonly node: string | null
}

const known = new WeakMap<Programme, readonly UntranslatedClause[]>()

/** All of them, in the order of the programme. 全部要由人裁定的条文 */
export function untranslatedIn(programme: Programme): readonly UntranslatedClause[] {
  const found = known.get(programme) ?? clausesOf(programme)
  known.set(programme, found)
  return found
}

function clausesOf(programme: Programme): readonly UntranslatedClause[] {
  const clause =
    (at: string, place: string, node: string | null = null) =>
    (text: string): UntranslatedClause => ({
      ...{ key: `${at}#${digestOf([at, text]).slice(0, 16)}`, text, place, node },
    })
  return [
    ...programme.untranslated.map(clause('programme', '整个方案')),
    ...viewProgramme(programme).visits.flatMap(({ node: { code, name, untranslated }, scorecard }) =>
      untranslated.map(clause(`${scorecard?.id ?? ''}/${code}`, rowWords({ code, name }), code)),
    ),
    ...programme.grades.flatMap(({ untranslated, clause: words }) => untranslated.map(clause('grade', `等次“${words}”`))),
    ...programme.stages.flatMap(({ name, untranslated }) =>
      untranslated === undefined ? [] : [clause(`stage/${name}`, `阶段“${name}”`)(untranslated)],
    ),
  ]
}
