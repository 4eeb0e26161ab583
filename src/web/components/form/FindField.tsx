import { useEffect, useState } from 'react'
import { TextField } from './Field.tsx'

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
  const [text, setText] = useState(find)
  const [given, setGiven] = useState(find)
  // It was cleared, or followed, elsewhere.
  if (given !== find) {
    setGiven(find)
    if (text.trim() !== find) setText(find)
  }
  useEffect(() => {
    const wanted = text.trim()
    if (wanted === find) return undefined
    const timer = setTimeout(() => onFind(wanted === '' ? undefined : wanted), PAUSE_MS)
    return () => clearTimeout(timer)
  }, [text, find, onFind])
  return <TextField label={label} type="search" value={text} onChange={setText} placeholder={placeholder} spellCheck={false} />
}
