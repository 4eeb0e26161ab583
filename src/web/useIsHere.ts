import { useMatch, useRouter } from '@tanstack/react-router'
import { useCallback } from 'react'

/**
 * Whether the reader is still at the address of the page, and not on his way to another while that is loaded: what a page writes into
 * its address by itself must not bring him back. 仍在本页
 */
export function useIsHere(): () => boolean {
  const router = useRouter()
  const path = useMatch({ strict: false, select: ({ pathname }) => pathname })
  return useCallback(() => plain(router.latestLocation.pathname) === plain(path), [router, path])
}

const plain = (path: string): string => decodeURI(path).replace(/\/$/u, '')
