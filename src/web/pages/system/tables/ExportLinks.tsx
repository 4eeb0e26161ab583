interface ExportLinksProps {
  readonly what: 'units' | 'people'
  /** It and all below it. */
  readonly unit: string
}

const TITLES = { units: '导出单位及下级', people: '导出人员和职责' } as const

/** The same table that import takes. 导出 */
export function ExportLinks({ what, unit }: ExportLinksProps) {
  const path = `/api/units/${encodeURIComponent(unit)}/${what === 'units' ? 'export' : 'people/export'}`
  return (
    <p className="actions export-links">
      <span>{TITLES[what]}：</span>
      <a href={`${path}?format=xlsx`} download>
        Excel 表格
      </a>
      <a href={`${path}?format=csv`} download>
        CSV
      </a>
      <span className="quiet">改好以后可以再导入</span>
    </p>
  )
}
