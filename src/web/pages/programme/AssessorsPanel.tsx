import { Link } from '@tanstack/react-router'
import type { AssessorSheet, ProgrammeSheet } from '../../api.ts'
import { ReadingMark } from './ReadingMark.tsx'
import { placeOf } from './placeOf.ts'

/** Who leads which rows across all units, and who steps in for those who are assessed themselves. 牵头单位 */
export function AssessorsPanel({ programme }: { readonly programme: ProgrammeSheet }) {
  const { assessors } = programme
  const isOfColumns = keepsColumns(programme)
  if (assessors.length === 0) return null
  return (
    <section className="panel" aria-labelledby="assessors">
      <h2 id="assessors">
        {isOfColumns ? '测评单位' : '牵头单位'} <span className="quiet">{assessors.length} 个</span>
      </h2>
      <p className="quiet">{isOfColumns ? '测评单位查看全部单位保障的栏目。' : '每个牵头单位给全部单位打自己牵头的那几项。'}</p>
      <ul className="assessors">
        {assessors.map((assessor) => (
          <li key={assessor.name}>
            <Assessor programme={programme} assessor={assessor} />
          </li>
        ))}
      </ul>
    </section>
  )
}

const keepsColumns = ({ cards }: ProgrammeSheet): boolean => cards.some(({ columns }) => columns > 0)

/** More rows than these are told by their number. */
const FEW = 24

function Assessor({ programme, assessor }: { readonly programme: ProgrammeSheet; readonly assessor: AssessorSheet }) {
  const { name, aliases, unit, instead, rows } = assessor
  return (
    <>
      <h3>
        <Link to="/programmes/$id" params={{ id: programme.id }} search={{ who: name }}>
          {name}
        </Link>{' '}
        <span className="quiet">
          {rows.length === 0 ? '没有单独牵头的项' : keepsColumns(programme) ? `测评 ${rows.length} 个栏目` : `牵头 ${rows.length} 项`}
        </span>
      </h3>
      {aliases.length > 0 && <p className="quiet small">又名 {aliases.join('、')}</p>}
      {unit !== null && rows.length > 0 && (
        <p className="assessor-itself">
          {instead === null ? '自己也被考核' : `自己也被考核，自己${keepsColumns(programme) ? '保障的栏目' : '的这几项'}由${instead}来评`}
          <ReadingMark readings={programme.allReadings.filter(({ id }) => assessor.readings.includes(id))} />
        </p>
      )}
      {rows.length > 0 && rows.length <= FEW && (
        <ul className="led">
          {rows.map((row) => (
            <li key={row.key}>
              <Link to="/programmes/$id" params={{ id: programme.id }} search={placeOf(programme, row.key)}>
                {row.number !== '' && `${row.number} `}
                {row.name}
              </Link>{' '}
              <span className="quiet">
                {row.marks}
                {programme.cards.length > 1 && ` · ${row.card}`}
              </span>
            </li>
          ))}
        </ul>
      )}
    </>
  )
}
