import type { ColumnRow } from '../siteTypes.ts'

/** Who keeps a column; as the table writes it where no unit could be named. 保障单位 */
export function KeeperNames({ column: { keepers, openKeepers } }: { readonly column: Pick<ColumnRow, 'keepers' | 'openKeepers'> }) {
  if (keepers.length === 0 && openKeepers.length === 0) return <span className="quiet">没有写明</span>
  return (
    <>
      {keepers.map(({ name }) => name).join('、')}
      {openKeepers.length > 0 && (
        <span className="quiet small">
          {keepers.length > 0 && '；'}表里还写着：{openKeepers.join('、')}
        </span>
      )}
    </>
  )
}
