import { queryOptions, useQuery } from '@tanstack/react-query'
import { useId, useState } from 'react'
import { ask, send } from '../../../ask.ts'
import { ActForm } from '../../../components/form/ActForm.tsx'
import { TextField } from '../../../components/form/Field.tsx'
import { Loaded } from '../../../components/Loaded.tsx'
import { useMay } from '../../../me.ts'

interface NumberField {
  readonly name: string
  readonly label: string
  readonly hint?: string
}

interface NumbersFormProps {
  readonly title: string
  /** Where they are read and put. */
  readonly path: string
  readonly fields: readonly NumberField[]
}

type Numbers = Readonly<Record<string, number>>

const numbersQuery = (path: string) =>
  queryOptions({ queryKey: ['system', 'settings', path], queryFn: ({ signal }) => ask<Numbers>(path, signal), staleTime: 0 })

/** Some whole numbers that are kept together. */
export function NumbersForm({ title, path, fields }: NumbersFormProps) {
  const id = useId()
  return (
    <section className="panel" aria-labelledby={id}>
      <h2 id={id}>{title}</h2>
      <Loaded query={useQuery(numbersQuery(path))}>{(numbers) => <Fields numbers={numbers} path={path} fields={fields} />}</Loaded>
    </section>
  )
}

function Fields({ numbers, path, fields }: { readonly numbers: Numbers } & Omit<NumbersFormProps, 'title'>) {
  const mayChange = useMay('settings.manage')
  const [typed, setTyped] = useState<Readonly<Record<string, string>>>({})
  const [isSaved, setIsSaved] = useState(false)
  const valueOf = (name: string): string => typed[name] ?? String(numbers[name] ?? '')
  return (
    <ActForm
      act={() => send('PUT', path, Object.fromEntries(fields.map(({ name }) => [name, Number(valueOf(name))])))}
      changes={[numbersQuery(path).queryKey]}
      onDone={() => {
        setTyped({})
        setIsSaved(true)
      }}
      submit="保存"
      disabled={!mayChange || Object.keys(typed).length === 0}
    >
      <div className="field-row">
        {fields.map(({ name, label, hint }) => (
          <TextField
            key={name}
            label={label}
            hint={hint}
            type="number"
            min={1}
            step={1}
            required
            readOnly={!mayChange}
            value={valueOf(name)}
            onChange={(value) => {
              setIsSaved(false)
              setTyped({ ...typed, [name]: value })
            }}
          />
        ))}
      </div>
      {isSaved && <p role="status">已保存。</p>}
    </ActForm>
  )
}
