import { describe, expect, it } from 'vitest'
import { smallProgramme } from '../../../../test/smallProgramme.ts'
import { newStore, someone, type TestStore } from '../../../../test/store.ts'
import { journal, installation } from '../../../store/schema/index.ts'
import { listProgrammes } from '../../../store/queries/programmes.ts'
import { exportProgramme } from './exportProgramme.ts'
import { publishProgramme } from './publishProgramme.ts'
import { readProgrammeZip } from './readProgrammeZip.ts'
import { writeProgrammeZip } from './writeProgrammeZip.ts'

const files = smallProgramme()
const edited = (change: (text: string) => string) => ({ ...files, 'programme.yaml': change(files['programme.yaml'] ?? '') })
const second = edited((text) => `${text.replace(/^title: .*$/mu, 'title: 第二版')}version: 2\n`)

const asInstallation = async (store: TestStore) =>
  store.db.insert(installation).values({ id: 'i', kind: 'installation', createdAt: store.now() })

describe('a published programme', () => {
  it('is found by its id, its hash or the beginning of that, and published again is the same', async () => {
    const store = await newStore()
    const first = await publishProgramme(store, someone(), { ...files, '说明.md': '说明' }, '按通知')
    const { hash } = await publishProgramme(store, someone(), second)
    expect(await exportProgramme(store.db, 'small-2024')).toMatchObject({ hash, version: 2 })
    expect(await exportProgramme(store.db, first.hash.slice(0, 10))).toMatchObject({ hash: first.hash, version: 1, invented: false })
    const { files: back } = await exportProgramme(store.db, first.hash)
    const again = await newStore()
    expect(await publishProgramme(again, someone(), await readProgrammeZip(await writeProgrammeZip('方案', back)))).toMatchObject({
      hash: first.hash,
      already: false,
    })
    await expect(exportProgramme(store.db, first.hash.slice(0, 7))).rejects.toMatchObject({ kind: 'not-found' })
    await expect(exportProgramme(store.db, '%')).rejects.toMatchObject({ kind: 'not-found' })
    expect(await store.db.select().from(journal).orderBy(journal.seq)).toMatchObject([
      { act: 'programme.publish', onId: first.hash, why: '按通知', refs: { programme: 'small-2024', version: '1' } },
      { act: 'programme.publish', onId: hash, why: '', refs: { programme: 'small-2024', version: '2' } },
    ])
    expect(await listProgrammes(store.db)).toMatchObject([{ version: 2 }, { version: 1 }])
  })

  it('is published once by whoever does it at the same time, and one content wins where two say the same version', async () => {
    const store = await newStore()
    const same = await Promise.all([1, 2, 3].map(() => publishProgramme(store, someone(), files)))
    expect(same.filter(({ already }) => !already)).toHaveLength(1)
    const others = [1, 2, 3].map((at) =>
      publishProgramme(
        store,
        someone(),
        edited((text) => `${text.replace(/^title: .*$/mu, `title: ${at}稿`)}version: 2\n`),
      ),
    )
    const ended = await Promise.allSettled(others)
    expect(ended.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
    expect(await store.db.select().from(journal)).toHaveLength(2)
  })

  it('has a notice behind it in an installation', async () => {
    const invented = edited((text) => `${text}invented: true\n`)
    await expect(publishProgramme(await newStore(), someone(), invented)).resolves.toMatchObject({ already: false })
    const store = await newStore()
    await asInstallation(store)
    await expect(publishProgramme(store, someone(), invented)).rejects.toMatchObject({ kind: 'conflict', code: 'programme-invented' })
    await expect(publishProgramme(store, someone(), files)).resolves.toMatchObject({ already: false })
    expect(await listProgrammes(store.db)).toHaveLength(1)
  })

  it.each(['../a.md', '/a.md', 'a/../b.md', '.a.md', 'a\\b.md', 'CON:.md', 'a./b.md', 'a\u202Ecod.md', `${'长'.repeat(90)}.md`])(
    'has no file called %j',
    async (path) => {
      await expect(publishProgramme(await newStore(), someone(), { ...files, [path]: 'x' })).rejects.toMatchObject({
        code: 'programme-files',
      })
    },
  )
})
