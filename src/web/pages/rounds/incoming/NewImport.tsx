import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import { IMPORT_KINDS, type ImportKind } from '../../../../model/Incoming.ts'
import type { RoundHead } from '../../../../server/routes/roundHead.ts'
import { ChoiceField } from '../../../components/form/Field.tsx'
import type { IncomingList } from './incomingQueries.ts'
import { LinesPart } from './LinesPart.tsx'
import { SourceFields } from './SourceFields.tsx'
import { FROM_WORDS, KINDS, type From, type TypedImport } from './typedImport.ts'

interface NewImportProps {
  readonly head: RoundHead
  readonly list: IncomingList
}

const fitting = ({ targets }: IncomingList, kind: ImportKind) => targets.filter(({ kinds }) => kinds.includes(kind))

/** What the programme waits for comes first. */
function firstTyped(list: IncomingList): TypedImport {
  const waited = list.targets.find(({ expected }) => expected)?.kinds[0]
  const kind = waited ?? (list.history.asked ? 'history' : 'assessment')
  const check = fitting(list, kind)[0]?.check ?? ''
  return {
    ...{ kind, check, within: list.history.within, figure: 'weighted', from: 'file' },
    ...{ title: '', issuer: '', number: '', on: '', othersLostNothing: false },
  }
}

/** 新的导入: which kind, into what, from where; then its lines, then what it would do. */
export function NewImport({ head, list }: NewImportProps) {
  const [typed, setTyped] = useState(() => firstTyped(list))
  const [paper, setPaper] = useState<File | null>(null)
  const [done, setDone] = useState<string | null>(null)
  const { kind, check, from } = typed
  const targets = fitting(list, kind)
  const put = (part: Partial<TypedImport>) => setTyped({ ...typed, ...part })
  const choose = (next: ImportKind) =>
    put({ kind: next, check: fitting(list, next)[0]?.check ?? '', from: KINDS[next].from[0] ?? 'file', othersLostNothing: false })
  if (done !== null)
    return (
      <Done
        head={head}
        title={done}
        onMore={() => {
          setDone(null)
          setPaper(null)
          setTyped(firstTyped(list))
        }}
      />
    )
  const isPossible = kind === 'history' || targets.length > 0
  return (
    <section className="panel incoming-new" aria-label="导入">
      <h2>第一步：导入什么</h2>
      <div className="incoming-fields">
        <ChoiceField
          label="哪一种外来结果"
          hint={KINDS[kind].hint}
          value={kind}
          options={IMPORT_KINDS.map((value) => ({ value, text: KINDS[value].text }))}
          onChange={choose}
        />
        {kind === 'history' ? (
          <ChoiceField
            label="名次在什么范围里排"
            hint="方案怎样数往年的名次，这里就怎样选。"
            value={typed.within}
            options={[
              { value: 'group', text: '组内（如乡镇组）' },
              { value: 'class', text: '类内（如A类）' },
              { value: 'all', text: '全部单位' },
            ]}
            onChange={(within) => put({ within })}
          />
        ) : (
          isPossible && (
            <ChoiceField
              label="导入到哪一项"
              value={check}
              options={targets.map((one) => ({
                value: one.check,
                text: `${one.row === '' ? one.ask : `${one.row}：${one.ask}`}${one.expected ? '（方案规定用外来结果）' : ''}`,
              }))}
              onChange={(next) => put({ check: next })}
            />
          )
        )}
        {isPossible && (
          <ChoiceField<From>
            label="从哪里来"
            value={from}
            options={KINDS[kind].from.map((value) => ({ value, text: FROM_WORDS[value] }))}
            onChange={(next) => put({ from: next })}
          />
        )}
        {kind === 'round' && from === 'report' && (
          <ChoiceField
            label="用哪一个数"
            value={typed.figure}
            options={[
              { value: 'weighted', text: '折算、加权以后的得分' },
              { value: 'total', text: '原来的得分' },
            ]}
            onChange={(figure) => put({ figure })}
          />
        )}
      </div>
      {!isPossible && (
        <p className="notice-box">
          这个方案里没有可以放进“{KINDS[kind].text}”的检查点。
          {kind === 'mutual' ? '方案要写明几个人的打分怎样合成（per），才能导入。' : '请换一种，或者由方案的制定者在方案里加上。'}
        </p>
      )}
      {isPossible && (
        <>
          <SourceFields typed={typed} onChange={put} paper={paper} onPaper={setPaper} />
          <LinesPart
            key={`${kind} ${check} ${from}`}
            head={head}
            typed={typed}
            onChange={put}
            paper={paper}
            onDone={() => setDone(typed.title)}
          />
        </>
      )}
    </section>
  )
}

interface DoneProps {
  readonly head: RoundHead
  readonly title: string
  readonly onMore: () => void
}

function Done({ head, title, onMore }: DoneProps) {
  return (
    <section className="panel incoming-new" aria-label="导入">
      <p className="good-note" role="status">
        已导入“{title}”，得分已经重新计算。
      </p>
      <p className="actions">
        <button type="button" className="button" onClick={onMore}>
          再导入一项
        </button>
        {head.may.includes('results.read') && (
          <Link to="/rounds/$round/results" params={{ round: head.id }} className="link">
            看结果
          </Link>
        )}
      </p>
    </section>
  )
}
