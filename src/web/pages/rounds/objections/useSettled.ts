import { useEffect, useState } from 'react'

/** A value once it has not changed for a while: what is typed is not asked about at every key. 稳定后的值 */
export function useSettled<T>(value: T, ms: number): T {
  const [settled, setSettled] = useState(value)
  useEffect(() => {
    const timer = setTimeout(() => setSettled(value), ms)
    return () => clearTimeout(timer)
  }, [value, ms])
  return settled
}
