import { useCallback, useEffect, useMemo, useRef, useState } from 'react'

/** The two that light each other. */
export type Side = 'notice' | 'tree'

export interface Light {
  /** What is lit: what the pointer or the keyboard rests on, else what was picked. */
  readonly lit: string | null
  /** Where it was lit from: the other side moves to its place, this one stays where the reader is. */
  readonly from: Side | 'address'
  readonly hover: (key: string | null, side: Side) => void
  readonly pick: (key: string, side: Side) => void
}

/** A pointer that only passes lights nothing. */
const DWELL_MS = 110

/** Lights a row and its words: while pointer or keyboard rest there, and for good when picked. 对照点亮 */
export function useLight(picked: string | null, keep: (key: string) => void): Light {
  const [rest, setRest] = useState<{ readonly key: string; readonly side: Side } | null>(null)
  const [pickedFrom, setPickedFrom] = useState<Side | 'address'>('address')
  const timer = useRef(0)
  useEffect(() => () => window.clearTimeout(timer.current), [])
  // Where only one side has room, a pick shows the other, and its rows come to lie under a pointer that has not moved: they light nothing.
  const isStill = useRef(false)
  useEffect(() => {
    const moved = () => {
      isStill.current = false
    }
    window.addEventListener('pointermove', moved)
    window.addEventListener('keydown', moved, true)
    return () => {
      window.removeEventListener('pointermove', moved)
      window.removeEventListener('keydown', moved, true)
    }
  }, [])

  const hover = useCallback((key: string | null, side: Side) => {
    if (isStill.current) return
    window.clearTimeout(timer.current)
    timer.current = window.setTimeout(() => setRest(key === null ? null : { key, side }), DWELL_MS)
  }, [])
  const pick = useCallback(
    (key: string, side: Side) => {
      window.clearTimeout(timer.current)
      isStill.current = true
      setRest({ key, side })
      setPickedFrom(side)
      keep(key)
    },
    [keep],
  )
  return useMemo(() => ({ lit: rest?.key ?? picked, from: rest?.side ?? pickedFrom, hover, pick }), [rest, picked, pickedFrom, hover, pick])
}
