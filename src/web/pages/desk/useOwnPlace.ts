import { useCallback, useEffect, useRef, useState } from 'react'

/** The address is written when the hand rests, not for every line that is passed. */
const REST_MS = 250

/**
 * Where the keyboard is: at once here, a moment later in the address. An address that changes otherwise, as by the way back, is followed. 当前行
 */
export function useOwnPlace(at: string | undefined, onAt: (key: string) => void): readonly [string | undefined, (key: string) => void] {
  const [own, setOwn] = useState(at)
  const sent = useRef<(string | undefined)[]>([])
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined)
  const write = useRef(onAt)
  useEffect(() => {
    write.current = onAt
  })
  useEffect(() => {
    const place = sent.current.indexOf(at)
    if (place >= 0) sent.current = sent.current.slice(place + 1)
    else setOwn(at)
  }, [at])
  useEffect(() => () => clearTimeout(timer.current), [])
  const go = useCallback((key: string) => {
    setOwn(key)
    clearTimeout(timer.current)
    timer.current = setTimeout(() => {
      sent.current = [...sent.current, key]
      write.current(key)
    }, REST_MS)
  }, [])
  return [own, go]
}
