import type { MoveSheet } from '../../../../server/changeApi.ts'
import { FindField } from '../../../components/form/FindField.tsx'
import { Pager } from '../../../components/Pager.tsx'
import { ClauseChapters } from '../../programme/versions/Differences.tsx'
import { EffectTable } from '../../programme/versions/Effects.tsx'
import { UNITS_PER_PAGE } from './changeQueries.ts'

interface MoveEffectsProps {
  readonly sheet: MoveSheet
  readonly find: string
  readonly page: number
  readonly onFind: (find: string) => void
  readonly onTurn: (page: number) => void
}

/** What a later wording does to a round: clause by clause, then unit by unit. 换版的影响 */
export function MoveEffects({ sheet: { differences, counts, units, found, fresh }, find, page, onFind, onTurn }: MoveEffectsProps) {
  const gone = units.filter(({ after }) => after === null)
  return (
    <section className="change-effects" aria-label="换版的影响">
      <h3>两版有 {differences.length} 处不同</h3>
      <ClauseChapters differences={differences} />
      <h3>对单位的影响</h3>
      <ul>
        <li>
          {counts.units} 个单位，{counts.changed} 个有变化。
        </li>
        {counts.unused > 0 && <li>{counts.unused} 个答案新版用不上，不再计入，但仍可查看；新版改了问法的，要重新作答。</li>}
        {counts.asked > 0 && <li>{counts.asked} 个单位有新增的检查点还没有答案。</li>}
        {counts.gone > 0 && (
          <li className="amber-note">
            {counts.gone} 个单位新版不再考核，换版后离开名单{gone.length > 0 && `：${gone.map(({ unit }) => unit.name).join('、')}`}。
          </li>
        )}
        {fresh.length > 0 && (
          <li>新版新增、名单里没有的单位：{fresh.map(({ name, group }) => `${name}（${group}）`).join('、')}。换版后请办“列入单位”。</li>
        )}
        <li>检查点改了编号的，答案和佐证跟着走；提问、批注、分工留在原来的编号下，换版后请核对分工。</li>
      </ul>
      <FindField label="单位" placeholder="名称的一部分" find={find} onFind={(text) => onFind(text ?? '')} />
      {units.length === 0 ? (
        <p>没有名称含这几个字的单位。</p>
      ) : (
        <div className="table-scroll">
          <EffectTable units={units} />
        </div>
      )}
      <Pager total={found} perPage={UNITS_PER_PAGE} page={page} onTurn={onTurn} />
    </section>
  )
}
