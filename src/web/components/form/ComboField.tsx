import { useEffect, useId, useRef, useState, type KeyboardEvent } from 'react'

/** Something that can be chosen by its name. */
export interface ComboOption {
  readonly id: string
  readonly text: string
  /** What tells it from another of the same name. */
  readonly under?: string
  /** How far it stands in, where the list is a tree. */
  readonly depth?: number
}

interface ComboFieldProps {
  readonly label: string
  readonly hint?: string
  /** What is chosen, as it is called; empty: nothing. */
  readonly chosen: string
  /** What fits what was typed. */
  readonly options: readonly ComboOption[]
  /** Said below the list: that there are more, or none, or that they are being fetched. */
  readonly foot: string
  readonly placeholder?: string
  readonly onType: (typed: string) => void
  readonly onChoose: (option: ComboOption) => void
  /** The name was rubbed out; absent: then the choice stays. */
  readonly onClear?: (() => void) | undefined
}

/** One out of many by a part of its name: with the mouse, or with arrows and Enter. 查找并选择 */
export function ComboField({ label, hint, chosen, options, foot, placeholder, onType, onChoose, onClear }: ComboFieldProps) {
  const id = useId()
  const list = useRef<HTMLUListElement>(null)
  const [open, setOpen] = useState(false)
  const [typed, setTyped] = useState<string | null>(null)
  const [at, setAt] = useState(0)
  const active = Math.min(at, options.length - 1)
  useEffect(() => {
    if (open) list.current?.querySelector('[aria-selected="true"]')?.scrollIntoView({ block: 'nearest' })
  }, [open, active])

  const type = (text: string | null) => {
    setTyped(text)
    setAt(0)
    onType(text ?? '')
  }
  const close = () => {
    setOpen(false)
    type(null)
  }
  const choose = (option: ComboOption | undefined) => {
    if (!option) return
    onChoose(option)
    close()
  }
  const press = (event: KeyboardEvent) => {
    const to = { ArrowDown: active + 1, ArrowUp: active - 1 }[event.key]
    if (to !== undefined) {
      event.preventDefault()
      if (open) setAt((to + options.length) % Math.max(options.length, 1))
      else setOpen(true)
    } else if (event.key === 'Enter' && open && !event.nativeEvent.isComposing) {
      event.preventDefault()
      choose(options[active])
    } else if (event.key === 'Escape' && open) {
      // The dialog around it stays.
      event.preventDefault()
      close()
    }
  }
  return (
    <div className="field combo">
      <label htmlFor={id}>{label}</label>
      <input
        id={id}
        type="text"
        role="combobox"
        aria-expanded={open}
        aria-controls={open ? `${id}-list` : undefined}
        aria-autocomplete="list"
        aria-activedescendant={open && options[active] ? `${id}-${active}` : undefined}
        aria-describedby={hint === undefined ? undefined : `${id}-hint`}
        autoComplete="off"
        spellCheck={false}
        placeholder={placeholder ?? '输入名称的一部分'}
        value={typed ?? chosen}
        onFocus={(event) => event.target.select()}
        onClick={() => setOpen(true)}
        onChange={({ target }) => {
          type(target.value)
          setOpen(true)
        }}
        onKeyDown={press}
        onBlur={() => {
          if (typed === '') onClear?.()
          close()
        }}
      />
      {open && (
        // Keeps the focus in the input: leaving it closes the list.
        <div className="combo-list" onMouseDown={(event) => event.preventDefault()}>
          <ul id={`${id}-list`} ref={list} role="listbox" aria-label={label}>
            {options.map((option, place) => (
              <li
                key={option.id}
                id={`${id}-${place}`}
                role="option"
                aria-selected={place === active}
                data-depth={Math.min(option.depth ?? 0, 5)}
                onClick={() => choose(option)}
                onPointerMove={() => setAt(place)}
              >
                {option.text}
                {option.under !== undefined && option.under !== '' && <span className="quiet small">{option.under}</span>}
              </li>
            ))}
          </ul>
          {foot !== '' && (
            <p className="quiet small" role="status">
              {foot}
            </p>
          )}
        </div>
      )}
      {hint !== undefined && (
        <p id={`${id}-hint`} className="quiet small">
          {hint}
        </p>
      )}
    </div>
  )
}
