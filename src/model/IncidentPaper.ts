/** The document by which a superior body, a court, a newspaper says that something happened. 事项的依据文件 */
export interface IncidentPaper {
  /** Who issued it. */
  readonly issuer: string
  /** Its number; null: it has none. */
  readonly number: string | null
  readonly title: string
}

/** `示政办〔2026〕7号《关于……的通报》（示例县人民政府办公室）` */
export const paperInWords = ({ issuer, number, title }: IncidentPaper): string => `${number ?? '无文号'}《${title}》（${issuer}）`
