import { foldName } from '../../../model/foldName.ts'
import type { BeginningSheet } from '../../api.ts'
import { RowsNamed } from '../../components/RowsNamed.tsx'

interface LeftOutNamesProps {
  readonly strange: BeginningSheet['strange']
  /** As the lists have them now. */
  readonly names: readonly string[]
}

/** Names that rows ask for and no list has: said before the round is opened, since nobody is asked in their stead. 未列入的名称 */
export function LeftOutNames({ strange, names }: LeftOutNamesProps) {
  const listed = new Set(names.map(foldName))
  const left = strange.filter(({ name, called }) => ![name, ...called].some((one) => listed.has(foldName(one))))
  if (left.length === 0) return null
  return (
    <div className="amber-note" role="note">
      <p>
        有 {left.length} 个名称只写在指标的适用范围里，现在的名单里没有。建立以后，这些指标不考核它们。要考核的，请照这里的名称加进名单。
      </p>
      <ul>
        {left.map(({ name, rows }) => (
          <li key={name}>
            {name}
            <RowsNamed rows={rows} />
          </li>
        ))}
      </ul>
    </div>
  )
}
