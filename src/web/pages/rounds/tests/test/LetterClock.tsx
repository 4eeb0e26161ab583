import type { TestPage } from '../../../../../server/fieldTestApi.ts'
import { formatDate } from '../../../../dates.ts'

type Clock = NonNullable<TestPage['letter']>

const DUES: Readonly<Record<Clock['dues'][number]['kind'], string>> = {
  'completion-ask': '要求补正的期限',
  'third-answer': '第三方答复意见的期限',
  reply: '答复期限',
}

/** The legal clock: what is due until when, by which law, and how that comes about. 法定期限 */
export function LetterClock({ letter: { dues, due, replied, workdaysUsed, kept, law, words } }: { readonly letter: Clock }) {
  if (law === null && words.length === 0) return null
  return (
    <section className="test-clock" aria-label="法定期限">
      <h2>法定期限</h2>
      {replied !== null && (
        <p>
          <strong>{formatDate(replied)} 收到答复</strong>
          {workdaysUsed !== null && `，用了 ${String(workdaysUsed)} 个工作日`}
          {due !== null && (
            <>
              ，期限到 {formatDate(due)}：<strong data-kept={kept === true}>{kept === true ? '没有超期' : '超期'}</strong>
            </>
          )}
          。
        </p>
      )}
      {dues.length > 0 && (
        <ol>
          {dues.map(({ kind, on, overdue }) => (
            <li key={kind} data-overdue={overdue}>
              <strong>{formatDate(on)}</strong> {DUES[kind]}
              {overdue && '，已经过了'}
            </li>
          ))}
        </ol>
      )}
      {words.length > 0 && (
        <details>
          <summary>期限是怎样推算的{law !== null && `（${law}）`}</summary>
          <ul>
            {words.map((text) => (
              <li key={text}>{text}</li>
            ))}
          </ul>
        </details>
      )}
    </section>
  )
}
