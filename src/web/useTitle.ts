import { useEffect } from 'react'
import { useMe } from './me.ts'

/** Names the window after the page, so that tabs, history and printed heads can be told apart. */
export function useTitle(title: string): void {
  const isDemonstration = useMe()?.kind === 'demonstration'
  useEffect(() => {
    document.title = title === '' ? '明镜 · 政务公开考核评估' : `${title} · 明镜${isDemonstration ? '（演示）' : ''}`
  }, [title, isDemonstration])
}
