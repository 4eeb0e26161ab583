import { useEffect, useState } from 'react'

const now = (): number => Number.parseFloat(getComputedStyle(document.documentElement).fontSize)

/** The page's type in pixels, which large type changes. 字号 */
export function useTypeSize(): number {
  const [size, setSize] = useState(now)
  useEffect(() => {
    const watch = new MutationObserver(() => setSize(now()))
    watch.observe(document.documentElement, { attributes: true, attributeFilter: ['data-type'] })
    return () => watch.disconnect()
  }, [])
  return size
}
