import { copyNames } from '../../model/copyNames.ts'
import { inScope } from '../../engine/nodes/profile.ts'
import type { Unit } from '../../model/Facts.ts'
import { grouped } from '../../model/grouped.ts'
import type { Node } from '../../model/Node.ts'
import type { Db } from '../../store/Db.ts'
import type { CurrentAnswer } from '../../store/queries/answers.ts'
import { countBeside, listAnswersTo } from '../../store/queries/desk.ts'
import { listIncidentsFor } from '../../store/queries/incidents.ts'
import { shownAnswer, type ShownAnswer } from '../life/pages/unitPage.ts'
import type { Terms } from '../life/terms/termsOf.ts'
import { isShownTo, sees, type DeskReader } from './deskReader.ts'
import type { PlannedRow } from './deskRows.ts'
import type { DeskCell, DeskPoints } from './DeskSheet.ts'
import { selfPoints } from './selfPoints.ts'

/** Of which units and rows cells are wanted. */
export interface CellsWanted {
  readonly terms: Terms
  readonly reader: DeskReader
  readonly units: readonly { readonly unit: string; readonly record: Unit }[]
  readonly rows: readonly PlannedRow[]
  readonly pointsOf: (unit: string, code: string) => DeskPoints | null
}

/** What stands in some cells and lies beside them, in a few queries, however many they are. 评分格 */
export async function deskCells(db: Db, { terms, reader, units, rows, pointsOf }: CellsWanted): Promise<readonly DeskCell[]> {
  const ids = units.map(({ unit }) => unit)
  const asked = rows.flatMap((row) => row.asked.filter((one) => isShownTo(reader, one)))
  const checks = [...new Set(asked.map(({ check: { id } }) => id))]
  const answers = grouped(await listAnswersTo(db, terms.round, ids, checks), ({ answer }) => `${answer.unit}\n${answer.check}`)
  const beside = await besideCells(db, { terms, reader, units: ids, rows }, checks)
  const { from, to } = terms.compiled.programme.period
  const kinds = [...new Set(asked.flatMap(({ check }) => (check.kind === 'list' ? (check.incidents ?? []) : [])))]
  const happened = reader.may.readOthers ? await listIncidentsFor(db, { units: ids, from, to, kinds }) : []
  const ownPoints = reader.may.points && reader.may.readOthers ? await selfPoints(db, terms, ids) : () => null
  const incidents = grouped(happened, ({ unit, kind }) => `${unit}\n${kind}`)
  return units.flatMap(({ unit, record }) =>
    rows.map((row) => {
      const own = row.asked.filter((one) => isShownTo(reader, one))
      const { code } = row.visit.node
      return {
        unit,
        node: code,
        applies: appliesTo(row, record),
        objects: objectsOf(row, record, terms),
        answers: own.flatMap(({ check }) => answersIn(answers.get(`${unit}\n${check.id}`) ?? [], reader)),
        points: reader.may.points ? pointsOf(unit, code) : null,
        selfPoints: ownPoints(unit, code),
        evidence: own.reduce((sum, { check }) => sum + (beside.get(`evidence\n${unit}\n${check.id}`) ?? 0), 0),
        incidents: own.reduce(
          (sum, { check }) => sum + (check.kind === 'list' ? (incidents.get(`${unit}\n${check.incidents ?? ''}`)?.length ?? 0) : 0),
          0,
        ),
        comments: row.nodes.reduce((sum, node) => sum + (beside.get(`comment\n${unit}\n${node.code}`) ?? 0), 0),
        proposed: row.nodes.some((node) => (beside.get(`proposal\n${unit}\n${node.code}`) ?? 0) > 0),
      }
    }),
  )
}

async function besideCells(
  db: Db,
  { terms, reader, units, rows }: Pick<CellsWanted, 'terms' | 'reader' | 'rows'> & { readonly units: readonly string[] },
  checks: readonly string[],
): Promise<ReadonlyMap<string, number>> {
  if (!reader.may.readOthers) return new Map()
  const nodes = rows.flatMap((row) => row.nodes.map(({ code }) => code))
  const counted = await countBeside(db, terms.round, units, checks, nodes)
  return new Map(counted.map(({ kind, unit, at, count }) => [`${kind}\n${unit}\n${at}`, count]))
}

const answersIn = (standing: readonly CurrentAnswer[], reader: DeskReader): readonly ShownAnswer[] =>
  standing.filter(({ answer }) => sees(reader, answer)).map(shownAnswer)

/** Names of the copies in which a unit's checks are asked. */
function objectsOf({ asked }: PlannedRow, unit: Unit, { compiled }: Terms): DeskCell['objects'] {
  return Object.fromEntries(
    asked.flatMap(({ check, per }) => {
      const names = per ? copyNames(per, unit, compiled.programme.period) : undefined
      return names ? [[check.id, names]] : []
    }),
  )
}

/** Whether a row is for a unit, as far as the roster, its signed matrix and its draws say it. 适用 */
export function appliesTo({ visit: { node, parents } }: Pick<PlannedRow, 'visit'>, unit: Unit): DeskCell['applies'] {
  const path = [...parents, node]
  const each = path.map((one) => unit.applies[one.code] ?? inScope(one.scope, unit))
  if (each.includes(false)) return false
  if (path.some((one) => isUndrawn(one, unit))) return 'undrawn'
  return each.includes(null) ? 'undecided' : true
}

const isUndrawn = ({ drawn }: Node, unit: Unit): boolean => drawn !== undefined && unit.drawn[drawn] === false
