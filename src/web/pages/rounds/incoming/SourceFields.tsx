import { Field, TextField } from '../../../components/form/Field.tsx'
import type { TypedImport } from './typedImport.ts'

interface SourceFieldsProps {
  readonly typed: TypedImport
  readonly onChange: (part: Partial<TypedImport>) => void
  readonly paper: File | null
  readonly onPaper: (paper: File | null) => void
}

/** Needs a paper of its own: what comes from a file or is pasted proves nothing by itself. */
export const needsPaper = ({ from }: Pick<TypedImport, 'from'>): boolean => from === 'file' || from === 'paste'

/** 来源: what it is called, who issued it, under what number and when, and its paper. */
export function SourceFields({ typed, onChange, paper, onPaper }: SourceFieldsProps) {
  return (
    <fieldset className="incoming-source">
      <legend>来源</legend>
      <div className="incoming-fields">
        <TextField
          label="标题"
          hint="如“2021年全市政务公开第三方评估情况通报”。"
          value={typed.title}
          onChange={(title) => onChange({ title })}
          maxLength={200}
          required
        />
        <TextField label="印发或评估单位" value={typed.issuer} onChange={(issuer) => onChange({ issuer })} maxLength={100} required />
        <TextField label="文号（没有就空着）" value={typed.number} onChange={(number) => onChange({ number })} maxLength={100} />
        <TextField label="日期（没有就空着）" type="date" value={typed.on} onChange={(on) => onChange({ on })} />
        {needsPaper(typed) && (
          <Field
            label="来文（必须附上）"
            hint={paper === null ? '盖章件的扫描件、照片，或者来文原文件。以后查看这些得分时能看到它。' : `已选“${paper.name}”。`}
          >
            {(id, hintId) => (
              <input id={id} type="file" aria-describedby={hintId} onChange={({ target }) => onPaper(target.files?.[0] ?? null)} />
            )}
          </Field>
        )}
      </div>
    </fieldset>
  )
}
