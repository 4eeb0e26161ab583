import { useState } from 'react'
import { typeInWords } from '../../fileWords.ts'
import { evidencePath, type Evidence } from './evidenceQueries.ts'

/** A picture of a picture; of anything else, what it is. */
export function Thumbnail({
  evidence: { id, file, purged },
  onShow,
}: {
  readonly evidence: Evidence
  readonly onShow?: (() => void) | undefined
}) {
  const [isBroken, setIsBroken] = useState(false)
  const isPicture = file?.type.startsWith('image/') === true && file.type !== 'image/heic' && !purged && !isBroken
  const word = file ? typeInWords(file.type) : '网址'
  if (!isPicture) {
    return (
      <span className="thumbnail" aria-hidden="true">
        {word}
      </span>
    )
  }
  const picture = <img src={`${evidencePath(id)}/picture?size=small`} alt="" loading="lazy" onError={() => setIsBroken(true)} />
  if (!onShow) return <span className="thumbnail">{picture}</span>
  return (
    // The name beside it does the same for who uses the keyboard.
    <button type="button" className="thumbnail" onClick={onShow} tabIndex={-1} aria-hidden="true">
      {picture}
    </button>
  )
}
