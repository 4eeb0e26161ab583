import { useState } from 'react'
import { ChoiceField } from '../../../components/form/Field.tsx'
import { UnitField } from '../../../components/form/UnitField.tsx'
import type { DecidedName, Unresolved } from './importQueries.ts'

type Written = Unresolved & { readonly columns: number }

interface KeeperChoicesProps {
  /** Those that nobody was found for, as things are. */
  readonly open: readonly Written[]
  readonly names: readonly DecidedName[]
  /** Undefined: not decided. */
  readonly onDecide: (written: string, unit: string | null | undefined) => void
}

/** Keepers as the table writes them, and who is meant: said by a person where the names leave it open. 确定保障单位 */
export function KeeperChoices({ open, names, onDecide }: KeeperChoicesProps) {
  // What was decided stays to be seen, and to be decided otherwise.
  const [seen, setSeen] = useState<readonly Written[]>(open)
  const all = [...seen, ...open.filter(({ written }) => !seen.some((one) => one.written === written))]
  if (all.length > seen.length) setSeen(all)
  if (all.length === 0) return null
  const left = all.filter(({ written }) => !names.some((one) => one.written === written)).length
  return (
    <details className="keeper-choices" open={left > 0}>
      <summary>
        {left > 0 ? `有 ${String(left)} 个保障单位的写法没有对应到单位，请选定` : `${String(all.length)} 个保障单位的写法都已选定`}
      </summary>
      <ul>
        {all.map((one) => (
          <KeeperChoice key={one.written} one={one} decided={names.find(({ written }) => written === one.written)} onDecide={onDecide} />
        ))}
      </ul>
    </details>
  )
}

const [OPEN, NO_UNIT, OTHER] = ['', 'no-unit', 'other'] as const

interface KeeperChoiceProps extends Pick<KeeperChoicesProps, 'onDecide'> {
  readonly one: Written
  readonly decided: DecidedName | undefined
}

function KeeperChoice({ one: { written, near, columns }, decided, onDecide }: KeeperChoiceProps) {
  const [isOther, setOther] = useState(false)
  const value = isOther ? OTHER : decided === undefined ? OPEN : (decided.unit ?? NO_UNIT)
  const choose = (next: string) => {
    setOther(next === OTHER)
    onDecide(written, next === OPEN || next === OTHER ? undefined : next === NO_UNIT ? null : next)
  }
  return (
    <li>
      <ChoiceField
        label={`“${written}”（${String(columns)} 个栏目）`}
        value={value}
        options={[
          { value: OPEN, text: '还没有选定' },
          ...near.map(({ id, name, path }) => ({ value: id, text: path === '' ? name : `${name}（${path}）` })),
          { value: OTHER, text: '另外的单位……' },
          { value: NO_UNIT, text: '不是一个单位，照原样留着' },
        ]}
        onChange={choose}
      />
      {isOther && <UnitField label="是哪个单位" unit={decided?.unit ?? ''} onChoose={(unit) => onDecide(written, unit)} />}
    </li>
  )
}
