import { useRouter } from '@tanstack/react-router'
import type { MouseEvent, ReactNode } from 'react'

interface PathLinkProps {
  /** A path of this program, as the server names it. */
  readonly path: string
  readonly className?: string
  readonly children: ReactNode
}

/** A way to a page that the server has named: the page is changed, not loaded anew. 页内链接 */
export function PathLink({ path, className, children }: PathLinkProps) {
  const router = useRouter()
  const go = (event: MouseEvent) => {
    if (event.button !== 0 || event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return
    event.preventDefault()
    router.history.push(path)
  }
  return (
    <a href={path} className={className} onClick={go}>
      {children}
    </a>
  )
}
