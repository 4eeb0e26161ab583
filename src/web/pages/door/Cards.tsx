import type { BrokenProgramme, ProgrammeList, ProgrammeSummary } from '../../api.ts'
import { BrokenCard } from './BrokenCard.tsx'
import { ProgrammeCard } from './ProgrammeCard.tsx'

/** Every programme as a card, those that cannot be used last. 方案卡片 */
export function Cards({ programmes }: Pick<ProgrammeList, 'programmes'>) {
  const ready = programmes.filter((one): one is ProgrammeSummary => one.state === 'ready')
  const broken = programmes.filter((one): one is BrokenProgramme => one.state === 'broken')
  return (
    <ul className="cards">
      {ready.map((programme) => (
        <li key={programme.id}>
          <ProgrammeCard programme={programme} />
        </li>
      ))}
      {broken.map((programme) => (
        <li key={programme.id}>
          <BrokenCard programme={programme} />
        </li>
      ))}
    </ul>
  )
}
