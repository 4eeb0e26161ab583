interface FileLinksProps {
  /** Where the file is made, without the format. */
  readonly to: string
  /** What is in it, for whoever does not see what stands above. */
  readonly name: string
  /** Said before the links, where several stand together. */
  readonly isNamed?: boolean
}

/** A table as a workbook or as text, saved by the browser. 导出链接 */
export function FileLinks({ to, name, isNamed = false }: FileLinksProps) {
  const join = to.includes('?') ? '&' : '?'
  return (
    <p className="file-links small no-print">
      <span className="quiet">导出{isNamed && name}：</span>
      <a href={`${to}${join}format=xlsx`} download aria-label={`${name}，导出 Excel`}>
        Excel
      </a>
      <a href={`${to}${join}format=csv`} download aria-label={`${name}，导出 CSV`}>
        CSV
      </a>
    </p>
  )
}
