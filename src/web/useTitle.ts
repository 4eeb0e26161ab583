import { useEffect } from 'react'

/** Names the window after the page, so that tabs, history and printed heads can be told apart. */
export function useTitle(title: string): void {
  useEffect(() => {
    document.title = title === '' ? '明镜 · 政务公开考核评估' : `${title} · 明镜（演示）`
  }, [title])
}
