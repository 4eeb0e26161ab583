import type { IncidentPaper } from '../../../model/IncidentPaper.ts'
import { CheckField, TextField } from '../../components/form/Field.tsx'

/** A document as it is typed in. 依据文件（填写中） */
export interface TypedPaper {
  readonly issuer: string
  readonly number: string
  readonly hasNumber: boolean
  readonly title: string
}

export const NO_PAPER: TypedPaper = { issuer: '', number: '', hasNumber: true, title: '' }

/** Null: something is still missing. 依据文件 */
export function paperFrom({ issuer, number, hasNumber, title }: TypedPaper): IncidentPaper | null {
  if (issuer.trim() === '' || title.trim() === '' || (hasNumber && number.trim() === '')) return null
  return { issuer: issuer.trim(), number: hasNumber ? number.trim() : null, title: title.trim() }
}

interface PaperFieldsProps {
  /** It may strike the unit out. */
  readonly vetoes: boolean
  readonly paper: TypedPaper
  readonly onPaper: (paper: TypedPaper) => void
}

/** Which document says so: who issued it, its number, its title. 依据文件 */
export function PaperFields({ vetoes, paper, onPaper }: PaperFieldsProps) {
  const put = (change: Partial<TypedPaper>) => onPaper({ ...paper, ...change })
  return (
    <fieldset className="paper-fields">
      <legend>依据文件</legend>
      <p className="quiet small">{vetoes ? '这类事项会扣分，严重的一票否决' : '这类事项会扣分'}，要有文件才能登记。</p>
      <TextField label="印发机关" value={paper.issuer} onChange={(issuer) => put({ issuer })} required maxLength={200} />
      <TextField
        label="文号"
        value={paper.number}
        onChange={(number) => put({ number })}
        required={paper.hasNumber}
        disabled={!paper.hasNumber}
        maxLength={100}
      />
      <CheckField label="没有文号" checked={!paper.hasNumber} onChange={(not) => put({ hasNumber: !not, number: '' })} />
      <TextField label="文件标题" value={paper.title} onChange={(title) => put({ title })} required maxLength={300} />
    </fieldset>
  )
}
