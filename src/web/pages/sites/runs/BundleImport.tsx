import { Link } from '@tanstack/react-router'
import { AskError } from '../../../ask.ts'
import { FaultBox } from '../../../components/form/FaultBox.tsx'
import { sizeInWords } from '../../../fileWords.ts'
import { formatInstant } from '../../../instants.ts'
import type { ImportList } from '../siteTypes.ts'

interface BundleImportProps {
  readonly site: string
  readonly brought: ImportList['imports'][number]
  /** The name of the file, where it was brought here just now. */
  readonly own: string | null
}

/** What becomes of the bundle that was brought last: how far it is checked, what it became, or why nothing of it was kept. 导入进展 */
export function BundleImport({ site, brought, own }: BundleImportProps) {
  const { state, by, at, size, read, holds, run, fault, code, details } = brought
  switch (state) {
    case 'waiting':
    case 'reading':
      return (
        <div className="drop-progress">
          <span>
            {own ?? `${by}交来的采集包`} <span className="quiet small">{sizeInWords(size)}</span>
          </span>
          <progress max={Math.max(holds ?? size, 1)} value={read ?? 0} aria-label="核对进度" />
          <span role="status">{inWords(state, read, holds)}</span>
        </div>
      )
    case 'done':
      if (own === null || run === null) return null
      return (
        <p role="status">
          已导入“{own}”。{' '}
          <Link to="/sites/$site/runs/$run" params={{ site, run }}>
            看这次检查
          </Link>
        </p>
      )
    case 'failed':
      return (
        <>
          <FaultBox fault={new AskError(fault ?? '', code ?? '', details)} />
          {own === null && (
            <p className="quiet small">
              {by}在{formatInstant(at)}交来的采集包没有导入。
            </p>
          )}
        </>
      )
  }
}

function inWords(state: 'waiting' | 'reading', read: number | null, holds: number | null): string {
  if (state === 'waiting') return '等着核对'
  if (read === null || holds === null) return '正在核对'
  return read < holds ? `已核对 ${String(Math.floor((read / holds) * 100))}%` : '核对过了，正在整理……'
}
