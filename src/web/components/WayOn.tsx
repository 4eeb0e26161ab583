import { Link } from '@tanstack/react-router'
import type { AskError } from '../api.ts'

interface WayOnProps {
  readonly code: AskError['code']
  readonly programme: string | undefined
}

/** From what is missing to the closest that is there: the standings, the programme, the list of programmes. 去路 */
export function WayOn({ code, programme: id }: WayOnProps) {
  if (code === 'no-programme')
    return (
      <Link to="/programmes" className="button primary">
        看全部方案
      </Link>
    )
  return (
    <>
      {code === 'no-unit' && id !== undefined && (
        <Link to="/programmes/$id/round" params={{ id }} className="button primary">
          看这个方案的排名
        </Link>
      )}
      {code === 'no-round' && id !== undefined && (
        <Link to="/programmes/$id" params={{ id }} className="button primary">
          看这个方案
        </Link>
      )}
      <Link to="/" className="button">
        回到首页
      </Link>
    </>
  )
}
