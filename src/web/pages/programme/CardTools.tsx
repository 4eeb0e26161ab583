import { getRouteApi, Link, useNavigate } from '@tanstack/react-router'
import { useId, type ReactNode } from 'react'
import type { ProgrammeSheet, ScorecardSheet } from '../../api.ts'
import { leadersOf, partsOf, type RowChoice } from './chooseRows.ts'

const route = getRouteApi('/programmes/$id')

/** Which scorecard, and which of its rows. 评分表的选择与筛选 */
export function CardTools({ programme, card }: { readonly programme: ProgrammeSheet; readonly card: ScorecardSheet }) {
  const search = route.useSearch()
  const navigate = useNavigate({ from: '/programmes/$id' })
  const choose = (choice: RowChoice) => {
    void navigate({
      search: (before) =>
        Object.fromEntries(
          Object.entries({ ...before, card: card.id, ...choice }).filter(([, value]) => value !== undefined && value !== ''),
        ),
      replace: true,
      resetScroll: false,
    })
  }
  const leaders = leadersOf(card.root)
  const units = programme.groups
    .filter(({ name }) => card.for.includes(name))
    .map(({ name, units: named }) => ({ group: name, names: named.length === 0 ? [name] : named.map((unit) => unit.name) }))
  return (
    <>
      {programme.cards.length > 1 && (
        <div className="segments" role="group" aria-label="评分表">
          {programme.cards.map((one) => (
            <Link
              key={one.id}
              to="/programmes/$id"
              params={{ id: programme.id }}
              search={{ card: one.id }}
              aria-current={one.id === card.id ? 'true' : undefined}
              resetScroll={false}
            >
              {one.for.join('、')} <span className="quiet">{figuresInWords(one)}</span>
            </Link>
          ))}
        </div>
      )}
      <div className="row-tools" role="search" aria-label="筛选行">
        <label className="find">
          <span className="hidden">查找文字</span>
          <input type="search" placeholder="查找文字" value={search.q ?? ''} onChange={({ target }) => choose({ q: target.value })} />
        </label>
        <Choice name={card.columns > 0 ? '全部栏目' : '全部部分'} value={search.part} onChoose={(part) => choose({ part })}>
          {partsOf(card.root).map(({ key, name, depth }) => (
            <option key={key} value={key}>
              {'　'.repeat(depth)}
              {name}
            </option>
          ))}
        </Choice>
        {units.flatMap(({ names }) => names).length > 1 && (
          <Choice name="全部单位" value={search.unit} onChoose={(unit) => choose({ unit })}>
            {units.map(({ group, names }) => (
              <optgroup key={group} label={group}>
                {names.map((name) => (
                  <option key={name}>{name}</option>
                ))}
              </optgroup>
            ))}
          </Choice>
        )}
        {leaders.length > 1 && (
          <Choice name="全部牵头单位" value={search.who} onChoose={(who) => choose({ who })}>
            {leaders.map((name) => (
              <option key={name}>{name}</option>
            ))}
          </Choice>
        )}
        {card.columns === 0 && (
          <Link
            to="/programmes/$id"
            params={{ id: programme.id }}
            search={({ turned: _, ...before }) => (search.fold === 'rows' ? without(before) : { ...before, fold: 'rows' as const })}
            className="button"
            replace
            resetScroll={false}
          >
            {search.fold === 'rows' ? '全部展开' : '只看目录'}
          </Link>
        )}
      </div>
    </>
  )
}

const without = <T extends { readonly fold?: unknown }>({ fold: _, ...rest }: T): Omit<T, 'fold'> => rest

interface ChoiceProps {
  /** What is shown while nothing is chosen. */
  readonly name: string
  readonly value: string | undefined
  readonly onChoose: (value: string | undefined) => void
  readonly children: ReactNode
}

function Choice({ name, value, onChoose, children }: ChoiceProps) {
  const id = useId()
  return (
    <span className="choice" data-chosen={value !== undefined}>
      <label htmlFor={id} className="hidden">
        {name.replace('全部', '')}
      </label>
      <select id={id} value={value ?? ''} onChange={({ target }) => onChoose(target.value === '' ? undefined : target.value)}>
        <option value="">{name}</option>
        {children}
      </select>
    </span>
  )
}

/** `28项 100分`, `125个栏目`. */
const figuresInWords = ({ indicators, columns, marks }: Pick<ScorecardSheet, 'indicators' | 'columns' | 'marks'>): string =>
  [columns > 0 ? `${columns} 个栏目` : `${indicators} 项`, marks === '' ? '' : `${marks} 分`].filter((part) => part !== '').join(' ')
