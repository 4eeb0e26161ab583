import { useEffect, useRef, useState, type ReactNode } from 'react'
import type { ProgrammeSheet } from '../../api.ts'
import { bringInto } from './bringInto.ts'
import { lightProps } from './lightProps.ts'
import { NoticePane } from './NoticePane.tsx'
import { useFill } from './useFill.ts'
import { useRoving } from './useRoving.ts'
import type { Light, Side } from './useLight.ts'

interface WorkbenchProps {
  readonly programme: ProgrammeSheet
  readonly light: Light
  readonly annex: string
  /** What stands above both panes. */
  readonly tools: ReactNode
  readonly title: string
  /** Beside the title. */
  readonly aside?: ReactNode
  readonly children: (showNotice: () => void) => ReactNode
}

/** The notice and what it became, side by side; on a narrow screen one of the two. 对照 */
export function Workbench({ programme, light, annex, tools, title, aside, children }: WorkbenchProps) {
  const [side, setSide] = useState<Side>('tree')
  const split = useRef<HTMLDivElement>(null)
  const tree = useRef<HTMLDivElement>(null)
  useFill(split)
  const walk = useRoving(tree)
  const { lit, from } = light
  useEffect(() => {
    if (!tree.current || lit === null || from === 'tree') return
    const place =
      tree.current.querySelector<HTMLElement>('button[data-lit="true"]') ??
      tree.current.querySelector<HTMLElement>(`[data-key="${CSS.escape(lit.replace(/#.*$/u, ''))}"]`)
    if (place?.checkVisibility()) bringInto(tree.current, place, from === 'address' ? 'instant' : 'smooth')
  }, [lit, from, side])

  // What was picked in the notice is shown in the tree, where only one of the two has room.
  const picked: Light = {
    ...light,
    pick: (key, picker) => {
      light.pick(key, picker)
      if (picker === 'notice') setSide('tree')
    },
  }

  return (
    <>
      <div className="bar-line workbench-tools">
        {tools}
        <div className="segments narrow-only" role="group" aria-label="显示哪一边">
          <button type="button" aria-pressed={side === 'tree'} onClick={() => setSide('tree')}>
            评分规则
          </button>
          <button type="button" aria-pressed={side === 'notice'} onClick={() => setSide('notice')}>
            通知原文
          </button>
        </div>
      </div>
      <div className={`split show-${side}`} ref={split}>
        <NoticePane key={side} lines={programme.notice} light={picked} annex={annex} />
        <section className="tree-pane" aria-labelledby="tree-name">
          <div className="pane-head">
            <h2 id="tree-name">{title}</h2>
            {aside}
          </div>
          <div className="tree" ref={tree} onKeyDown={walk} {...lightProps(light, 'tree')}>
            {children(() => setSide('notice'))}
          </div>
        </section>
      </div>
    </>
  )
}
