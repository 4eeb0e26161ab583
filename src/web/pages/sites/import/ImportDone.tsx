import { Link } from '@tanstack/react-router'
import { countsInWords } from './countsInWords.ts'
import type { ColumnsPreview } from './importQueries.ts'

interface ImportDoneProps {
  readonly site: string
  readonly counts: ColumnsPreview['counts']
  readonly onMore: () => void
}

/** 导入完成 */
export function ImportDone({ site, counts, onMore }: ImportDoneProps) {
  return (
    <section className="panel column-import">
      <p className="good-note" role="status">
        栏目已导入：{countsInWords(counts)}。
      </p>
      <p>接下来确认每个栏目是网站上的哪个网址。</p>
      <p className="actions">
        <Link to="/sites/$site/match" params={{ site }} className="button primary">
          确认栏目的网址
        </Link>
        <Link to="/sites/$site/columns" params={{ site }} className="button">
          看栏目
        </Link>
        <button type="button" className="button" onClick={onMore}>
          再导入一份
        </button>
      </p>
    </section>
  )
}
