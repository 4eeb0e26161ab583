import { useEffect, useState } from 'react'

interface TimerButtonProps {
  /** Since when it runs; empty: it does not. */
  readonly since: string
  readonly onStart: (since: string) => void
  /** Somebody answered after so many seconds. */
  readonly onAnswered: (seconds: string) => void
  /** Nobody did. */
  readonly onStop: () => void
}

const TICK_MS = 500

const secondsSince = (since: string, now: number): number => Math.max(0, Math.round((now - Date.parse(since)) / 1000))

/** Counts the seconds until somebody answers; goes on when the page is left and opened again. 接听计时 */
export function TimerButton({ since, onStart, onAnswered, onStop }: TimerButtonProps) {
  const [now, setNow] = useState(() => Date.now())
  useEffect(() => {
    if (since === '') return undefined
    const timer = setInterval(() => setNow(Date.now()), TICK_MS)
    return () => clearInterval(timer)
  }, [since])
  if (since === '')
    return (
      <button
        type="button"
        className="button big"
        onClick={() => {
          setNow(Date.now())
          onStart(new Date().toISOString())
        }}
      >
        响铃了，开始计时
      </button>
    )
  return (
    <div className="test-timer">
      <output role="timer" aria-label="已经响了">
        {secondsSince(since, now)} 秒
      </output>
      <button type="button" className="button primary big" onClick={() => onAnswered(String(secondsSince(since, Date.now())))}>
        有人接了
      </button>
      <button type="button" className="button big" onClick={onStop}>
        没有人接
      </button>
    </div>
  )
}
