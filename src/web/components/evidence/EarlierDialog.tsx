import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { Dialog } from '../form/Dialog.tsx'
import { TextField } from '../form/Field.tsx'
import { Loaded } from '../Loaded.tsx'
import { EarlierLine } from './EarlierLine.tsx'
import { earlierQuery, type EarlierOffer, type EvidencePlace } from './evidenceQueries.ts'

const HEADS: readonly (readonly [why: EarlierOffer['why'], head: string])[] = [
  ['same-check', '以前为这一项交的'],
  ['same-indicator', '为名称相同的指标交的'],
  ['same-round', '本次考核已经交的'],
  ['incident', '事项的证明材料'],
]

interface EarlierDialogProps {
  readonly place: EvidencePlace
  readonly onClose: () => void
}

/** All that may serve here too, by why it is offered. 沿用以前的材料 */
export function EarlierDialog({ place, onClose }: EarlierDialogProps) {
  const query = useQuery({ ...earlierQuery(place), staleTime: 0 })
  const [part, setPart] = useState('')
  const fits = ({ file, link, indicator }: EarlierOffer) =>
    [file?.name, link?.title, link?.url, indicator].some((text) => text?.includes(part))
  return (
    <Dialog title="沿用以前的材料" onClose={onClose}>
      <p>交过的材料不用再传一次。沿用后仍是原来那一份，不另占空间。</p>
      <Loaded query={query}>
        {({ earlier }) =>
          earlier.length === 0 ? (
            <p className="notice-box">没有可以沿用的材料：这个单位以前没有交过，或者都已经附在这里了。</p>
          ) : (
            <div className="earlier-groups">
              <TextField label="按名称找" value={part} onChange={setPart} />
              {HEADS.map(([why, head]) => {
                const offers = earlier.filter((one) => one.why === why && fits(one))
                return (
                  offers.length > 0 && (
                    <section key={why}>
                      <h3>{head}</h3>
                      <ul className="earlier-list">
                        {offers.map((one) => (
                          <EarlierLine key={`${one.file?.id ?? ''}${one.link?.url ?? ''}`} offer={one} place={place} />
                        ))}
                      </ul>
                    </section>
                  )
                )
              })}
            </div>
          )
        }
      </Loaded>
      <p className="actions">
        <button type="button" className="button" onClick={onClose}>
          关闭
        </button>
      </p>
    </Dialog>
  )
}
