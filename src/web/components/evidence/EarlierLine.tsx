import { useMutation, useQueryClient } from '@tanstack/react-query'
import { send } from '../../ask.ts'
import { sizeInWords } from '../../fileWords.ts'
import { formatInstant } from '../../instants.ts'
import { FaultBox } from '../form/FaultBox.tsx'
import { memberPath, type EarlierOffer, type EvidencePlace } from './evidenceQueries.ts'

interface EarlierLineProps {
  readonly offer: EarlierOffer
  readonly place: EvidencePlace
}

/** One thing that was handed in before, with when and for what; one press lays it here too. 沿用一份 */
export function EarlierLine({ offer: { file, link, note, at, round, indicator }, place }: EarlierLineProps) {
  const client = useQueryClient()
  const { check, object, side } = place
  const name = file?.name ?? link?.title ?? ''
  const use = useMutation({
    mutationFn: () =>
      send('POST', `${memberPath(place)}/evidence`, {
        check,
        object,
        side,
        note,
        ...(file ? { file: file.id } : { link: link ?? undefined }),
      }),
    networkMode: 'always',
    onSuccess: () => client.invalidateQueries({ queryKey: ['rounds', place.round, 'units', place.unit] }),
  })
  return (
    <li>
      <span className="earlier-what">
        <span className="evidence-name">{name}</span>{' '}
        <span className="quiet small">
          {file ? sizeInWords(file.size) : '网址'} · {formatInstant(at).slice(0, 10)} 交
          {round === null ? `，用于${indicator}` : `，用于《${round}》“${indicator}”`}
        </span>
      </span>
      <button type="button" className="button" disabled={use.isPending} onClick={() => use.mutate()} aria-label={`沿用“${name}”`}>
        沿用
      </button>
      <FaultBox fault={use.error} />
    </li>
  )
}
