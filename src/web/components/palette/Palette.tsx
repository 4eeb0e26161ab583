import { useQuery } from '@tanstack/react-query'
import { useEffect, useId, useMemo, useRef, useState, type KeyboardEvent } from 'react'
import { searchQuery } from '../../api.ts'
import '../../styles/palette.css'
import { findEntries, MOST, type Destination } from './findEntries.ts'
import { useDestinations } from './useDestinations.ts'

interface PaletteProps {
  readonly onClose: () => void
}

const KINDS: Readonly<Record<Destination['kind'], string>> = {
  command: '命令',
  programme: '方案',
  row: '指标',
  unit: '单位',
  site: '网站',
  column: '栏目',
}

/** Jumps to what is named: a programme, an indicator, a unit, a page, a command. 查找 */
export function Palette({ onClose }: PaletteProps) {
  const dialog = useRef<HTMLDialogElement>(null)
  const list = useId()
  const query = useQuery(searchQuery)
  const { all, atHand } = useDestinations(query.data)
  const [text, setText] = useState('')
  const [chosen, setChosen] = useState(0)
  const found = useMemo(() => findEntries(all, text, atHand), [all, text, atHand])
  const shown = found.slice(0, MOST)
  const active = Math.min(chosen, shown.length - 1)

  useEffect(() => {
    dialog.current?.showModal()
  }, [])
  useEffect(() => {
    dialog.current?.querySelector('[aria-selected="true"]')?.scrollIntoView({ block: 'nearest' })
  }, [active])

  const go = (one: Destination | undefined) => {
    if (!one) return
    dialog.current?.close()
    one.go()
  }
  const press = (event: KeyboardEvent) => {
    const to = { ArrowDown: active + 1, ArrowUp: active - 1 }[event.key]
    if (to !== undefined) {
      event.preventDefault()
      setChosen((to + shown.length) % Math.max(shown.length, 1))
    } else if (event.key === 'Enter' && !event.nativeEvent.isComposing) {
      event.preventDefault()
      go(shown[active])
    }
  }
  return (
    <dialog
      ref={dialog}
      className="palette"
      aria-label="查找"
      onClose={onClose}
      onClick={(event) => {
        if (event.target === dialog.current) dialog.current.close()
      }}
    >
      <div className="palette-inside">
        <input
          className="palette-input"
          type="text"
          role="combobox"
          aria-label="查找方案、指标、单位、网站、栏目、命令"
          aria-expanded="true"
          aria-controls={list}
          aria-activedescendant={shown[active] ? `${list}-${active}` : undefined}
          autoComplete="off"
          placeholder="输入方案、指标、单位、网站、栏目或命令的名称"
          value={text}
          onChange={(event) => {
            setText(event.target.value)
            setChosen(0)
          }}
          onKeyDown={press}
        />
        <ul id={list} role="listbox" aria-label="找到的">
          {shown.map((one, at) => (
            <li
              key={one.id}
              id={`${list}-${at}`}
              role="option"
              aria-selected={at === active}
              onClick={() => go(one)}
              onPointerMove={() => setChosen(at)}
            >
              <span className="palette-kind">{KINDS[one.kind]}</span>
              <span className="palette-name">
                {one.number !== '' && <span className="quiet">{one.number} </span>}
                {one.name}
              </span>
              <span className="quiet small palette-under">{one.under}</span>
            </li>
          ))}
        </ul>
        <p className="quiet small palette-foot" role="status">
          {footOf(query, found.length, text)}
        </p>
      </div>
    </dialog>
  )
}

function footOf(query: { readonly isPending: boolean; readonly error: Error | null }, found: number, text: string): string {
  if (query.error) return `方案、单位和网站的名称没有取到：${query.error.message}`
  if (query.isPending) return '正在取方案、指标、单位和网站的名称……'
  if (found === 0) return `没有名称含“${text.trim()}”的方案、指标、单位、网站、栏目或命令。换一个词试试。`
  return found > MOST ? `找到 ${found} 个，列出前 ${MOST} 个，再多写几个字` : '↑↓ 选择 · 回车 打开 · Esc 关闭'
}
