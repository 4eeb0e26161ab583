import { useEffect, useRef, useState, type DragEvent, type RefObject } from 'react'
import { pastedFiles } from './pastedFiles.ts'

/** By which boxes find each other on a page. */
export const BOX = 'evidence-box'

interface Incoming {
  readonly box: RefObject<HTMLElement | null>
  /** Files are held over the box. */
  readonly isOver: boolean
  readonly drop: {
    readonly onDragOver: (event: DragEvent) => void
    readonly onDragLeave: (event: DragEvent) => void
    readonly onDrop: (event: DragEvent) => void
  }
}

/** Files that are dragged onto a box or pasted into it; a page with one box takes what is pasted anywhere. 拖入和粘贴 */
export function useIncoming(isOpen: boolean, take: (files: readonly File[]) => void): Incoming {
  const box = useRef<HTMLElement>(null)
  const [isOver, setIsOver] = useState(false)
  const taking = useRef(take)
  useEffect(() => {
    taking.current = take
  })
  useEffect(() => {
    if (!isOpen) return undefined
    const paste = (event: ClipboardEvent) => {
      const files = pastedFiles(event.clipboardData, new Date().toISOString())
      const isHere = box.current?.contains(event.target as Node) === true
      const isOnly = document.getElementsByClassName(BOX).length === 1
      if (files.length === 0 || (!isHere && !isOnly)) return
      event.preventDefault()
      taking.current(files)
    }
    document.addEventListener('paste', paste)
    return () => document.removeEventListener('paste', paste)
  }, [isOpen])
  const drop = {
    onDragOver: (event: DragEvent) => {
      if (!isOpen || !event.dataTransfer.types.includes('Files')) return
      event.preventDefault()
      setIsOver(true)
    },
    onDragLeave: () => setIsOver(false),
    onDrop: (event: DragEvent) => {
      setIsOver(false)
      if (!isOpen || event.dataTransfer.files.length === 0) return
      event.preventDefault()
      take([...event.dataTransfer.files])
    },
  }
  return { box, isOver, drop }
}
