import { useLayoutEffect, useRef, type RefObject } from 'react'

const LASTING_MS = 500

/** Rows marked by `data-key` glide from where they were to where they are; at once for who wants no motion. 移动 */
export function useMoves<E extends HTMLElement>(order: string): RefObject<E | null> {
  const list = useRef<E>(null)
  const places = useRef<ReadonlyMap<string, number>>(new Map())
  useLayoutEffect(() => {
    const rows = [...(list.current?.querySelectorAll<HTMLElement>('[data-key]') ?? [])]
    const now = new Map(rows.map((row) => [row.dataset['key'] ?? '', row.offsetTop]))
    if (!matchMedia('(prefers-reduced-motion: reduce)').matches)
      for (const row of rows) {
        const key = row.dataset['key'] ?? ''
        const [was, is] = [places.current.get(key), now.get(key)]
        if (was === undefined || is === undefined || was === is) continue
        row.animate([{ transform: `translateY(${was - is}px)` }, { transform: 'none' }], {
          duration: LASTING_MS,
          easing: 'cubic-bezier(.2, .8, .2, 1)',
        })
      }
    places.current = now
  }, [order])
  return list
}
