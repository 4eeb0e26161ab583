import { useId } from 'react'
import { inChinese } from '../../../../model/reportWords.ts'
import type { WrittenPart } from '../../../api.ts'
import type { Writing } from './useReport.ts'

interface PartFieldProps {
  readonly part: WrittenPart
  readonly at: number
  readonly writing: Writing
}

const PROMPTS: Readonly<Record<WrittenPart['about'], string>> = {
  disclosed: '写公开了什么、通过哪些渠道公开、公开了多少。',
  ways: '写通过哪些渠道公开：网站栏目、公示栏、新媒体、公开专区等。',
  amounts: '写各类信息公开了多少条、多少件。',
  problems: '如实写自查发现的问题。',
  next: '针对上面的每个问题，写清怎么改、谁负责、什么时候改完。',
  own: '',
}

/** A part of the report while it is written. 自查报告的一部分 */
export function PartField({ part, at, writing }: PartFieldProps) {
  const id = useId()
  const text = writing.textOf(part)
  const theirs = writing.theirsOf(part)
  const hint = [part.text === '' ? PROMPTS[part.about] : `通知要求：${part.text}`, part.required ? '' : '没有这方面事项的，可以不写。']
  return (
    <section className="report-part">
      <label htmlFor={id}>
        {inChinese(at + 1)}、{part.name}
      </label>
      <p id={`${id}-hint`} className="quiet small">
        {hint.filter((one) => one !== '').join('')}
      </p>
      <textarea
        id={id}
        className="answer-field"
        aria-describedby={`${id}-hint`}
        rows={Math.max(4, text.split('\n').length + 1)}
        value={text}
        maxLength={20_000}
        onChange={({ target }) => writing.write(part, target.value)}
      />
      {theirs !== null && (
        <div className="fault" role="alert">
          <p>同事在这一部分写的是：</p>
          <blockquote>{theirs === '' ? '（空）' : theirs}</blockquote>
          <p className="actions">
            <button type="button" className="button" onClick={() => writing.takeTheirs(part)}>
              用对方的
            </button>
            <button type="button" className="button" onClick={() => writing.keepMine(part)}>
              用我的
            </button>
          </p>
        </div>
      )}
    </section>
  )
}
