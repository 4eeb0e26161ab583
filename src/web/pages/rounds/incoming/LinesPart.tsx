import { useMutation, useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { IncomingRead } from '../../../../server/incomingApi.ts'
import type { RoundHead } from '../../../../server/routes/roundHead.ts'
import { send } from '../../../ask.ts'
import { chosenFrom } from '../../../chosenFile.ts'
import { FaultBox } from '../../../components/form/FaultBox.tsx'
import { AreaField, CheckField, ChoiceField, Field } from '../../../components/form/Field.tsx'
import { Loaded } from '../../../components/Loaded.tsx'
import { ColumnFields } from './ColumnFields.tsx'
import { incomingPath, settledQuery } from './incomingQueries.ts'
import { PreviewPart } from './PreviewPart.tsx'
import { linesFrom, type Columns, type TypedImport } from './typedImport.ts'

interface LinesPartProps {
  readonly head: RoundHead
  readonly typed: TypedImport
  readonly onChange: (part: Partial<TypedImport>) => void
  readonly paper: File | null
  readonly onDone: () => void
}

/** What was read, and which columns were chosen of it. */
interface Opened {
  readonly name: string
  readonly read: IncomingRead
  readonly columns: Columns
}

/** 第二步，各行: a file, pasted text, a report, or a settled round. */
export function LinesPart(props: LinesPartProps) {
  const { from } = props.typed
  if (from === 'settled') return <SettledLines {...props} />
  return from === 'report' ? <ReportLines {...props} /> : <TableLines {...props} />
}

function TableLines({ head, typed, onChange, paper, onDone }: LinesPartProps) {
  const [opened, setOpened] = useState<Opened | null>(null)
  const [pasted, setPasted] = useState('')
  const reading = useMutation({
    mutationFn: async ({ name, bytes }: { readonly name: string; readonly bytes: Blob }): Promise<Opened> => {
      const query = new URLSearchParams({ kind: typed.kind, ...(typed.check === '' ? {} : { check: typed.check }) }).toString()
      const read = await send<IncomingRead>('POST', `${incomingPath(head.id)}/read?${query}`, bytes)
      return { name, read, columns: read.guess }
    },
    networkMode: 'always',
    onMutate: () => setOpened(null),
    onSuccess: setOpened,
  })
  return (
    <>
      <h2>第二步：内容</h2>
      {typed.from === 'file' ? (
        <Field label="选择表格文件" hint="Excel（.xlsx）或 CSV。列名是什么、在第几行都可以，下面会认出来让您核对。">
          {(id, hintId) => (
            <input
              id={id}
              type="file"
              accept=".xlsx,.csv"
              aria-describedby={hintId}
              disabled={reading.isPending}
              onChange={({ target }) => {
                const file = target.files?.[0]
                target.value = ''
                if (file) void chosenFrom(file).then((chosen) => reading.mutate(chosen))
              }}
            />
          )}
        </Field>
      ) : (
        <>
          <AreaField
            label="粘贴的内容"
            hint="在 Excel 或 Word 的表格里选中要导入的行（连同列名），复制，粘贴到这里。"
            value={pasted}
            onChange={setPasted}
            rows={6}
          />
          <p className="actions">
            <button
              type="button"
              className="button"
              disabled={pasted.trim() === '' || reading.isPending}
              onClick={() => reading.mutate({ name: '粘贴的内容', bytes: new Blob([pasted], { type: 'text/csv' }) })}
            >
              读取粘贴的内容
            </button>
          </p>
        </>
      )}
      {reading.isPending && (
        <p className="loading" role="status">
          <span className="loading-bar" aria-hidden="true" />
          正在读取……
        </p>
      )}
      <FaultBox fault={reading.error} />
      {opened && (
        <>
          <ColumnFields
            name={opened.name}
            read={opened.read}
            kind={typed.kind}
            columns={opened.columns}
            onChange={(columns) => setOpened({ ...opened, columns })}
          />
          {typed.kind === 'assessment' && opened.read.columns.some(({ key }) => key.startsWith('field:')) && (
            <CheckField
              label="清单里没有列出的单位，都没有扣分"
              checked={typed.othersLostNothing}
              onChange={(othersLostNothing) => onChange({ othersLostNothing })}
            />
          )}
          <PreviewPart
            onDone={onDone}
            head={head}
            typed={typed}
            paper={paper}
            from={{ kind: typed.from === 'paste' ? 'paste' : 'file', lines: linesFrom(typed.kind, opened.read, opened.columns) }}
          />
        </>
      )}
    </>
  )
}

function ReportLines({ head, typed, paper, onDone }: LinesPartProps) {
  const [report, setReport] = useState<{ readonly name: string; readonly text: string } | null>(null)
  return (
    <>
      <h2>第二步：报送件</h2>
      <Field label="选择报送件" hint="对方在“结果报送”页下载的 JSON 文件，原样上传。改动过一个字都能查出来。">
        {(id, hintId) => (
          <input
            id={id}
            type="file"
            accept=".json"
            aria-describedby={hintId}
            onChange={({ target }) => {
              const file = target.files?.[0]
              target.value = ''
              if (file) void file.text().then((text) => setReport({ name: file.name, text }))
            }}
          />
        )}
      </Field>
      {report && (
        <>
          <p className="quiet">已选“{report.name}”。</p>
          <PreviewPart onDone={onDone} head={head} typed={typed} paper={paper} from={{ kind: 'report', text: report.text }} />
        </>
      )}
    </>
  )
}

function SettledLines({ head, typed, paper, onDone }: LinesPartProps) {
  const query = useQuery(settledQuery(head.id))
  const [round, setRound] = useState('')
  return (
    <>
      <h2>第二步：哪一个批次</h2>
      <Loaded query={query}>
        {({ rounds }) =>
          rounds.length === 0 ? (
            <p className="notice-box">
              本系统里没有别的已经最终定稿、您能看到结果的批次。请先在那个批次里做最终定稿，或者改用报送件、表格文件。
            </p>
          ) : (
            <>
              <ChoiceField
                label="采用哪一个批次的结果"
                hint="用最近一次最终定稿的得分、名次。"
                value={round}
                options={[
                  { value: '', text: '请选择' },
                  ...rounds.map(({ id, title, office, year }) => ({ value: id, text: `${title}（${office}，${year}年）` })),
                ]}
                onChange={setRound}
              />
              {round !== '' && (
                <PreviewPart onDone={onDone} key={round} head={head} typed={typed} paper={paper} from={{ kind: 'settled', round }} />
              )}
            </>
          )
        }
      </Loaded>
    </>
  )
}
