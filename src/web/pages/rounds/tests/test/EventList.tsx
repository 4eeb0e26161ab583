import { useState } from 'react'
import { eventFieldsInWords } from '../../../../../model/eventFieldsInWords.ts'
import { eventInWords } from '../../../../../model/FieldTest.ts'
import { beijingDate } from '../../../../../model/Instant.ts'
import { readProof } from '../../../../../model/Proof.ts'
import type { TestEventLine, TestPage } from '../../../../../server/fieldTestApi.ts'
import { send } from '../../../../ask.ts'
import { ReasonDialog } from '../../../../components/form/ReasonDialog.tsx'
import { formatDate } from '../../../../dates.ts'
import { formatInstant } from '../../../../instants.ts'
import { EvidenceProof } from '../../../sheet/EvidenceProof.tsx'
import { isOpen } from '../standsInWords.ts'
import { changedByTest, testPath, type TestPlace } from '../testQueries.ts'

interface EventListProps {
  readonly place: TestPlace
  readonly page: TestPage
}

/** What was noted, as it happened; a mistake is taken back and stays to be read. 经过 */
export function EventList({ place, page: { events, line, may } }: EventListProps) {
  const [taking, setTaking] = useState<TestEventLine | null>(null)
  const goesOn = isOpen(line.stands)
  const inOrder = [...events].sort((a, b) => (a.on < b.on ? -1 : Number(a.on > b.on)))
  return (
    <section className="test-events" aria-label="经过">
      <h2>经过</h2>
      {events.length === 0 && <p className="quiet">还没有记录。</p>}
      <ol>
        {inOrder.map((event) => (
          <li key={event.id} data-gone={event.isTakenBack || event.kind === 'taken-back'}>
            <p>
              <strong>{whenInWords(event)}</strong> {event.kind === 'try' ? '' : eventInWords(event.kind)}
              {event.isTakenBack && <span className="test-gone">已撤回</span>}
              {event.by !== null && <span className="quiet small"> {event.by} 记</span>}
            </p>
            {eventFieldsInWords(event.fields).map((text) => (
              <p key={text} className="lines">
                {text}
              </p>
            ))}
            <Proofs place={place} proof={event.proof} />
            {goesOn && may.record && !event.isTakenBack && event.kind !== 'taken-back' && (
              <button type="button" className="link small" onClick={() => setTaking(event)}>
                记错了，撤回
              </button>
            )}
          </li>
        ))}
      </ol>
      {taking && (
        <ReasonDialog
          title={`撤回 ${whenInWords(taking)} 的记录`}
          submit="撤回"
          act={(why) => send('POST', `${testPath(place)}/take-back`, { event: taking.id, why })}
          changes={changedByTest(place)}
          onClose={() => setTaking(null)}
        >
          <p>这一条不再算数，但原样留着，注明撤回和理由；改正的内容请另记一条。</p>
        </ReasonDialog>
      )}
    </section>
  )
}

/** A letter goes by days; a call by the minute. */
const whenInWords = ({ kind, on }: Pick<TestEventLine, 'kind' | 'on'>): string =>
  kind === 'try' || kind === 'taken-back' ? formatInstant(on) : formatDate(beijingDate(on))

function Proofs({ place: { round, unit }, proof }: { readonly place: TestPlace; readonly proof: readonly string[] }) {
  if (proof.length === 0) return null
  return (
    <ul className="test-proofs" aria-label="附件">
      {proof.map((text) => {
        const one = readProof(text)
        return <li key={text}>{one.kind === 'evidence' ? <EvidenceProof id={one.id} round={round} unit={unit} /> : text}</li>
      })}
    </ul>
  )
}
