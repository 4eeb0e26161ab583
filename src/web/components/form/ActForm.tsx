import { useMutation, type QueryKey, useQueryClient } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import { FaultBox } from './FaultBox.tsx'
import { useFault } from './useFault.ts'

interface ActFormProps<T> {
  /** Does it; what it returns goes to `onDone`. */
  readonly act: () => Promise<T>
  readonly onDone: (outcome: T) => void
  /** What is out of date afterwards. */
  readonly changes?: readonly QueryKey[]
  readonly submit: string
  readonly onCancel?: () => void
  readonly disabled?: boolean
  readonly children: ReactNode
}

/** A form that does one thing: while it works it cannot be sent twice, what was typed stays when it fails, and what was wrong until it is changed. 表单 */
export function ActForm<T>({ act, onDone, changes = [], submit, onCancel, disabled = false, children }: ActFormProps<T>) {
  const client = useQueryClient()
  const doing = useMutation({
    mutationFn: act,
    networkMode: 'always',
    onSuccess: async (outcome) => {
      await Promise.all(changes.map((queryKey) => client.invalidateQueries({ queryKey })))
      onDone(outcome)
    },
  })
  const { fault, onChange } = useFault(doing.error)
  return (
    <form
      className="act-form"
      onChange={onChange}
      onSubmit={(event) => {
        event.preventDefault()
        if (!doing.isPending) doing.mutate()
      }}
    >
      {children}
      <FaultBox fault={fault} />
      <p className="actions">
        <button type="submit" className="button primary" disabled={disabled || doing.isPending}>
          {doing.isPending ? '正在办理……' : submit}
        </button>
        {onCancel && (
          <button type="button" className="button" onClick={onCancel} disabled={doing.isPending}>
            取消
          </button>
        )}
      </p>
    </form>
  )
}
