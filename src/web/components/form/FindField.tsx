import { useEffect, useState } from 'react'
import { TextField } from './Field.tsx'
import { afterFound, asking, beginFinding } from './Finding.ts'

/** As long as somebody is still typing. */
const PAUSE_MS = 250

interface FindFieldProps {
  readonly label?: string
  readonly placeholder?: string
  readonly find: string
  /** Undefined: look for nothing. */
  readonly onFind: (find: string | undefined) => void
}

/** Looks once the hand rests. 查找 */
export function FindField({ label = '名称、别名或代码', placeholder = '旧名也可以', find, onFind }: FindFieldProps) {
  const [finding, setFinding] = useState(() => beginFinding(find))
  const [given, setGiven] = useState(find)
  const { text } = finding
  if (given !== find) {
    setGiven(find)
    setFinding((now) => afterFound(now, find))
  }
  useEffect(() => {
    const wanted = text.trim()
    if (wanted === find) return undefined
    const timer = setTimeout(() => {
      setFinding((now) => asking(now, wanted))
      onFind(wanted === '' ? undefined : wanted)
    }, PAUSE_MS)
    return () => clearTimeout(timer)
  }, [text, find, onFind])
  const type = (typed: string) => setFinding((now) => ({ ...now, text: typed }))
  return <TextField label={label} type="search" value={text} onChange={type} placeholder={placeholder} spellCheck={false} />
}
