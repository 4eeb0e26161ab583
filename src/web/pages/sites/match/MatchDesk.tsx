import { useEffect, useRef, useState, type KeyboardEvent } from 'react'
import { FaultBox } from '../../../components/form/FaultBox.tsx'
import { ColumnCard } from './ColumnCard.tsx'
import { MatchHead } from './MatchHead.tsx'
import { MatchList } from './MatchList.tsx'
import { usePlacing } from './matchQueries.ts'
import {
  chosenMatches,
  isAnswered,
  matchCommand,
  MATCH_FILTERS,
  neighbour,
  nextOpen,
  type MatchCommand,
  type MatchFilter,
  type Place,
  type ToPlace,
} from './matchState.ts'

interface MatchDeskProps {
  readonly site: string
  readonly columns: readonly ToPlace[]
  readonly readOnly: boolean
}

const FILTER_WORDS: Readonly<Record<MatchFilter, string>> = { open: '还没有确认', answered: '已经确认', all: '全部' }

/** The columns on the left, the chosen one with its proposals on the right; keys act wherever the focus is within. 定位台 */
export function MatchDesk({ site, columns, readOnly }: MatchDeskProps) {
  const placing = usePlacing(site)
  const desk = useRef<HTMLDivElement>(null)
  /** Whoever works with keys stays on the chosen line, also when the one he was on leaves the list. */
  const followsChosen = useRef(false)
  const [filter, setFilter] = useState<MatchFilter>(columns.every(isAnswered) ? 'all' : 'open')
  const [chosen, setChosen] = useState<string | null>(() => nextOpen(columns, null) ?? columns[0]?.id ?? null)
  const [before, setBefore] = useState<string | null>(null)
  const [told, setTold] = useState('')
  const shown = chosenMatches(columns, filter, chosen)
  const column = columns.find(({ id }) => id === chosen) ?? null

  useEffect(() => {
    const at = document.activeElement
    const line = desk.current?.querySelector<HTMLElement>('[data-chosen]')
    if (!followsChosen.current || !line || at === line) return
    if (at === document.body || at === null || desk.current?.contains(at) === true) line.focus()
  }, [chosen, columns, filter])
  const choose = (id: string | null, takesFocus = false) => {
    setChosen(id)
    // What went wrong was of the column before.
    if (placing.isError) placing.reset()
    followsChosen.current = takesFocus
  }
  const say = (of: ToPlace, place: Place) => {
    if (readOnly || placing.isPending) return
    placing.mutate([{ column: of, place }], {
      onSuccess: () => {
        setTold(`“${of.levels.at(-1) ?? ''}”${SAID[place.is]}`)
        setBefore(place.is === 'open' ? null : of.id)
        if (place.is !== 'open') choose(nextOpen(columns, of.id) ?? of.id, true)
      },
    })
  }
  const undo = () => {
    const last = columns.find(({ id }) => id === before)
    if (!last) return
    choose(last.id, true)
    say(last, { is: 'open' })
  }
  const act = (command: MatchCommand, of: ToPlace) => {
    switch (command.does) {
      case 'move':
        choose(neighbour(shown, of.id, command.by), true)
        break
      case 'skip':
        choose(nextOpen(columns, of.id) ?? of.id, true)
        break
      case 'undo':
        undo()
        break
      case 'absent':
        say(of, { is: 'absent' })
        break
      case 'look':
        desk.current?.querySelector<HTMLAnchorElement>('.proposal .outside-open')?.click()
        break
      case 'take': {
        const proposal = of.proposed[command.number - 1]
        if (proposal) say(of, { is: 'at', url: proposal.url })
      }
    }
  }
  const press = (event: KeyboardEvent) => {
    if (event.ctrlKey || event.altKey || event.metaKey || event.nativeEvent.isComposing || isTypedInto(event.target)) return
    const command = matchCommand(event)
    if (!command || !column) return
    event.preventDefault()
    act(command, column)
  }

  return (
    <>
      <MatchHead site={site} columns={columns} readOnly={readOnly} onDone={setTold}>
        <p role="status" className="match-told">
          {told}
          {before !== null && !readOnly && (
            <button type="button" className="link" onClick={undo}>
              撤回
            </button>
          )}
        </p>
      </MatchHead>
      <FaultBox fault={placing.error} />
      <div
        className="match-desk"
        ref={desk}
        onKeyDown={press}
        onChange={() => placing.isError && placing.reset()}
        onPointerDown={() => (followsChosen.current = false)}
        onFocus={({ target }) => {
          if (!target.hasAttribute('data-chosen')) followsChosen.current = false
        }}
      >
        <div className="match-side">
          <div className="segments" role="group" aria-label="看哪些栏目">
            {MATCH_FILTERS.map((one) => (
              <button key={one} type="button" aria-pressed={filter === one} onClick={() => setFilter(one)}>
                {FILTER_WORDS[one]} {chosenMatches(columns, one, null).length}
              </button>
            ))}
          </div>
          <MatchList columns={shown} chosen={chosen} onChoose={choose} />
        </div>
        {column && (
          <ColumnCard key={column.id} column={column} isBusy={placing.isPending || readOnly} onSay={(place) => say(column, place)} />
        )}
      </div>
    </>
  )
}

const SAID: Readonly<Record<Place['is'], string>> = { at: '的网址已确认。', absent: '已记为网站上没有。', open: '改回没有确认。' }

const isTypedInto = (target: EventTarget): boolean =>
  target instanceof Element && target.closest('input, textarea, select, dialog, [contenteditable]') !== null
