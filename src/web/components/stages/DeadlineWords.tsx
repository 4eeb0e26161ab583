import { countdown, urgency } from '../../../calendar/deadlines/countdown.ts'
import type { Instant } from '../../../model/Instant.ts'
import { useNow } from './useNow.ts'

interface DeadlineWordsProps {
  readonly end: Instant
  /** As the server counted them; null where its calendar does not reach that far. */
  readonly workdaysLeft: number | null
}

/** How long there is still, or that it is over, kept up while the page stays open. 倒计时 */
export function DeadlineWords({ end, workdaysLeft }: DeadlineWordsProps) {
  const now = useNow()
  return (
    <time className={`deadline deadline-${urgency(end, now, workdaysLeft)}`} dateTime={end}>
      {countdown(end, now, workdaysLeft)}
    </time>
  )
}
