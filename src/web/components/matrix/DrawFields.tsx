import { todayInBeijing } from '../../today.ts'
import { AreaField, ChoiceField, Field, TextField } from '../form/Field.tsx'
import type { TypedDraw } from './typedDraw.ts'

const WAYS = [
  { value: 'here', text: '在这里按种子抽' },
  { value: 'list', text: '已经在现场抽好，录入名单' },
] as const

interface DrawFieldsProps {
  readonly draw: { readonly group: string; readonly objects: string }
  readonly typed: TypedDraw
  readonly onType: (typed: TypedDraw) => void
}

/** How a drawing is held: here by a seed, or elsewhere, with its list and its paper. 抽签方式 */
export function DrawFields({ draw: { group, objects }, typed, onType }: DrawFieldsProps) {
  const put = (change: Partial<TypedDraw>) => onType({ ...typed, ...change })
  return (
    <>
      <ChoiceField label="怎样抽" value={typed.how} options={WAYS} onChange={(how) => put({ how })} />
      {typed.how === 'here' ? (
        <div className="field-row">
          <TextField
            label={group === '' ? `每个单位抽几个${objects}` : `从${group}里抽几个`}
            inputMode="numeric"
            pattern="[0-9]*"
            value={typed.count}
            onChange={(count) => put({ count })}
          />
          <TextField
            label="种子（可不填）"
            hint="事先公布的数字或文字；不填的自动产生。同样的种子和名单，谁抽都一样。"
            value={typed.seed}
            onChange={(seed) => put({ seed })}
            maxLength={100}
          />
        </div>
      ) : (
        <>
          <AreaField
            label="抽中的名单"
            hint={group === '' ? `一行一个，写成“单位：${objects}名称”。` : '一行一个，也可以从表格里粘贴。'}
            value={typed.names}
            onChange={(names) => put({ names })}
            rows={6}
            required
          />
          <TextField
            label="抽签记录的标题"
            hint="如“2020年政务公开抽查单位抽签记录”。"
            value={typed.title}
            onChange={(title) => put({ title })}
            maxLength={200}
            required
          />
          <div className="field-row">
            <TextField label="组织抽签的单位" value={typed.issuer} onChange={(issuer) => put({ issuer })} maxLength={200} required />
            <TextField label="文号（没有就空着）" value={typed.number} onChange={(number) => put({ number })} maxLength={100} />
            <TextField label="抽签日期" type="date" value={typed.on} onChange={(on) => put({ on })} max={todayInBeijing()} required />
          </div>
          <Field
            label="抽签记录（必须附上）"
            hint={typed.file === null ? '签字的抽签记录，扫描件或者照片。' : `已选“${typed.file.name}”。`}
          >
            {(id, hintId) => (
              <input id={id} type="file" aria-describedby={hintId} onChange={({ target }) => put({ file: target.files?.[0] ?? null })} />
            )}
          </Field>
        </>
      )}
    </>
  )
}
