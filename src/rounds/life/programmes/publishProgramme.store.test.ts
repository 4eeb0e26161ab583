import { describe, expect, it } from 'vitest'
import { smallProgramme } from '../../../../test/smallProgramme.ts'
import { newStore, someone } from '../../../../test/store.ts'
import { readProgramme } from '../../../programme/readProgramme.ts'
import { findPublishedProgramme, listPublished } from '../../../store/queries/programmes.ts'
import { publishProgramme } from './publishProgramme.ts'

const files = smallProgramme()
const edited = (change: (text: string) => string) => ({ ...files, 'programme.yaml': change(files['programme.yaml'] ?? '') })

describe('publishing a programme', () => {
  it('keeps its core as its author ordered it, once however often it is published', async () => {
    const store = await newStore()
    const { hash } = await publishProgramme(store, someone(), files)
    expect(await publishProgramme(store, someone(), files)).toMatchObject({ hash, id: 'small-2024', version: 1, already: true })
    expect(await listPublished(store.db)).toHaveLength(1)
    const row = await findPublishedProgramme(store.db, hash)
    expect(JSON.stringify(row?.core)).toBe(JSON.stringify(readProgramme(files).programme))
    expect(row?.files).toEqual(files)
  })

  it('takes another wording as another version only', async () => {
    const store = await newStore()
    await publishProgramme(store, someone(), files)
    const other = (text: string) => text.replace(/^title: .*$/mu, 'title: 另一个名称')
    const faulty = edited((text) => `${text}unknown: 1\n`)
    await expect(publishProgramme(store, someone(), faulty)).rejects.toThrow(/处需要改正/u)
    await expect(publishProgramme(store, someone(), edited(other))).rejects.toThrow(/version: 2/u)
    expect(
      await publishProgramme(
        store,
        someone(),
        edited((text) => `${other(text)}version: 2\n`),
      ),
    ).toMatchObject({ version: 2 })
  })
})
