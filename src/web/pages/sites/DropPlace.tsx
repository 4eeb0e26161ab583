import { useRef, useState } from 'react'

interface DropPlaceProps {
  /** On the button. */
  readonly choose: string
  readonly isPrimary?: boolean
  readonly isBusy: boolean
  /** Beside the button. */
  readonly hint: string
  /** What is wanted, for who cannot see the place. */
  readonly label: string
  readonly accept: string
  readonly onFile: (file: File) => void
}

/** Where one file is dropped, or chosen; none while the last is still being taken. 拖放文件 */
export function DropPlace({ choose, isPrimary = false, isBusy, hint, label, accept, onFile }: DropPlaceProps) {
  const chooser = useRef<HTMLInputElement>(null)
  const [isOver, setOver] = useState(false)
  const take = (file: File | undefined) => {
    if (file && !isBusy) onFile(file)
  }
  return (
    <div
      className="drop-place"
      data-over={isOver || undefined}
      onDragOver={(event) => {
        event.preventDefault()
        setOver(true)
      }}
      onDragLeave={() => setOver(false)}
      onDrop={(event) => {
        event.preventDefault()
        setOver(false)
        take(event.dataTransfer.files[0])
      }}
    >
      <button type="button" className={isPrimary ? 'button primary' : 'button'} disabled={isBusy} onClick={() => chooser.current?.click()}>
        {choose}
      </button>
      <span className="quiet">{hint}</span>
      <input
        ref={chooser}
        type="file"
        accept={accept}
        className="hidden"
        tabIndex={-1}
        aria-label={label}
        onChange={({ target }) => {
          take(target.files?.[0])
          target.value = ''
        }}
      />
    </div>
  )
}
