import { useId, useState } from 'react'
import { TextField } from '../../../components/form/Field.tsx'
import { fewNames } from '../fewNames.ts'
import { OutsideAddress } from '../OutsideAddress.tsx'
import { isAnswered, type Place, type ToPlace } from './matchState.ts'
import { ProposalItem } from './ProposalItem.tsx'

interface ColumnCardProps {
  readonly column: ToPlace
  readonly isBusy: boolean
  readonly onSay: (place: Place) => void
}

/** One column: what it must hold, what may be it, and what a person says. 逐个确认 */
export function ColumnCard({ column, isBusy, onSay }: ColumnCardProps) {
  const { levels, keepers, content, proposed, now } = column
  const id = useId()
  const name = levels.at(-1) ?? ''
  return (
    <section className="panel match-card" aria-labelledby={id}>
      <div>
        {levels.length > 1 && <p className="quiet small">{levels.slice(0, -1).join(' › ')}</p>}
        <h2 id={id}>{name}</h2>
        {keepers.length > 0 && <p className="small">保障单位：{fewNames(keepers)}</p>}
        {content !== null && content !== '' && <p className="quiet small match-content">{content}</p>}
      </div>
      <Said column={column} isBusy={isBusy} onSay={onSay} />
      {proposed.length === 0 ? (
        <p className="notice-box">最近一次检查看到的页面里，没有名称像这个栏目的。网站上有的话，请在下面填它的网址。</p>
      ) : (
        <ol className="proposals" aria-label={`“${name}”可能的网址`}>
          {proposed.map((proposal, at) => (
            <ProposalItem
              key={proposal.url}
              proposal={proposal}
              number={at + 1}
              isNow={proposal.url === now}
              isBusy={isBusy}
              onTake={() => onSay({ is: 'at', url: proposal.url })}
            />
          ))}
        </ol>
      )}
      <OwnAddress isBusy={isBusy} onSay={onSay} />
      <p className="actions">
        <button
          type="button"
          className="button"
          disabled={isBusy || (isAnswered(column) && now === null)}
          onClick={() => onSay({ is: 'absent' })}
        >
          网站上没有这个栏目 <kbd aria-hidden="true">0</kbd>
        </button>
      </p>
      <p className="quiet small no-print match-keys">
        键盘：<kbd>↑</kbd> <kbd>↓</kbd> 换栏目，<kbd>1</kbd>–<kbd>5</kbd> 选第几个，<kbd>0</kbd> 网站上没有，<kbd>O</kbd> 打开第一个，
        <kbd>S</kbd> 先看下一个，<kbd>U</kbd> 撤回。
      </p>
    </section>
  )
}

function Said({ column, isBusy, onSay }: ColumnCardProps) {
  if (!isAnswered(column)) return null
  return (
    <p className="good-note match-said">
      {column.now === null ? (
        '已记为：网站上没有这个栏目。'
      ) : (
        <>
          已确认：
          <OutsideAddress url={column.now} what={column.levels.at(-1) ?? ''} />
        </>
      )}{' '}
      <button type="button" className="link" disabled={isBusy} onClick={() => onSay({ is: 'open' })}>
        改回没有确认
      </button>
    </p>
  )
}

function OwnAddress({ isBusy, onSay }: Pick<ColumnCardProps, 'isBusy' | 'onSay'>) {
  const [url, setUrl] = useState('')
  return (
    <form
      className="match-own"
      onSubmit={(event) => {
        event.preventDefault()
        if (url.trim() !== '' && !isBusy) onSay({ is: 'at', url: url.trim() })
      }}
    >
      <TextField
        label="都不是？填它的网址"
        value={url}
        onChange={setUrl}
        placeholder="https://"
        spellCheck={false}
        inputMode="url"
        maxLength={2000}
      />
      <button type="submit" className="button" disabled={isBusy || url.trim() === ''}>
        用这个网址
      </button>
    </form>
  )
}
