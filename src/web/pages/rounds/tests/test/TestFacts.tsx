import { testMethodInWords } from '../../../../../model/Settling.ts'
import type { TestPage } from '../../../../../server/fieldTestApi.ts'
import { formatDate } from '../../../../dates.ts'
import { isOpen } from '../standsInWords.ts'
import { StandsMark } from '../StandsMark.tsx'
import { termsInWords } from '../termsInWords.ts'

const TARGET_WORDS = { telephone: '号码', letter: '寄到哪里', visit: '地点' } as const

/** Whom, under which number, for which question, and what is said word for word. 测什么 */
export function TestFacts({ page: { line, plan, check, row } }: { readonly page: TestPage }) {
  const { target, stands, next, due, personName } = line
  const { method, script, terms } = plan
  return (
    <section className="test-facts" aria-label="测什么">
      <p className="test-next">
        <StandsMark stands={stands} /> {isOpen(stands) && next}
        {due !== null && !next.includes(due) && <span className="quiet">（{formatDate(due)} 截止）</span>}
      </p>
      <dl className="test-about">
        <dt>{TARGET_WORDS[method]}</dt>
        <dd className="test-number">{target}</dd>
        <dt>要回答的</dt>
        <dd>
          {check.ask}
          {row && <span className="quiet small">（{row.name}）</span>}
        </dd>
        <dt>方式</dt>
        <dd>
          {testMethodInWords(method)}，{personName ?? '谁有空谁做'}
        </dd>
      </dl>
      <details open>
        <summary>{method === 'letter' ? '申请的原文' : '要问的话（照着说）'}</summary>
        <p className="test-script">{script}</p>
        <p className="quiet small">{termsInWords(method, terms)}</p>
      </details>
    </section>
  )
}
