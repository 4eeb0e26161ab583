import { getRouteApi, useNavigate } from '@tanstack/react-router'
import { useCallback, useMemo } from 'react'

const route = getRouteApi('/programmes/$id')

/** Which rows show all, as the address has it: all or none, and those that were turned. 展开与收起 */
export function useTurned() {
  const { fold, turned } = route.useSearch()
  const navigate = useNavigate({ from: '/programmes/$id' })
  const keys = useMemo(() => new Set(turned?.split(' ')), [turned])
  const isOpen = useCallback((key: string) => (fold !== 'rows') !== keys.has(key), [fold, keys])
  const turn = useCallback(
    (key: string) => {
      void navigate({ search: ({ turned: before, ...rest }) => ({ ...rest, ...turnedBy(before, key) }), replace: true, resetScroll: false })
    },
    [navigate],
  )
  return { isOpen, turn }
}

function turnedBy(before: string | undefined, key: string): { readonly turned?: string } {
  const now = new Set(before?.split(' '))
  if (!now.delete(key)) now.add(key)
  return now.size > 0 ? { turned: [...now].join(' ') } : {}
}
