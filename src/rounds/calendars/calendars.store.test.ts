import { eq } from 'drizzle-orm'
import { describe, expect, it } from 'vitest'
import { ownCalendarTexts } from '../../../test/ownCalendar.ts'
import { newStore, someone } from '../../../test/store.ts'
import { isWorkday, workCalendarFrom } from '../../calendar/WorkCalendar.ts'
import { calendarNotices, journal } from '../../store/schema/index.ts'
import { calendarYaml, type NoticeFields } from './calendarYaml.ts'
import { effectiveCalendar } from './effectiveCalendar.ts'
import { previewCalendarNotice } from './previewCalendarNotice.ts'
import { putCalendarNotice, withdrawCalendarNotice } from './putCalendarNotice.ts'

const who = someone('administrator')
const shipped = ownCalendarTexts().filter(({ file }) => !file.includes('2020'))

const SPRING: NoticeFields = {
  title: '国务院办公厅关于2020年部分节假日安排的通知',
  number: '国办发明电〔2019〕16号',
  issued: '2019-11-21',
  holidays: [
    {
      name: '春节',
      text: '1月24日至30日放假调休，共7天。1月19日（星期日）、2月1日（星期六）上班。',
      from: '2020-01-24',
      to: '2020-01-30',
      workdays: ['2020-01-19', '2020-02-01'],
    },
  ],
}
const LONGER: NoticeFields = {
  title: '国务院办公厅关于延长2020年春节假期的通知',
  number: '国办发明电〔2020〕1号',
  issued: '2020-01-27',
  holidays: [{ name: '春节', text: '', from: '2020-01-24', to: '2020-02-02', workdays: [] }],
}

describe('calendar notices', () => {
  it('are laid over those that come with the program, the newest of a year counting', async () => {
    const store = await newStore()
    const put = (notices: readonly NoticeFields[]) =>
      putCalendarNotice(store, who, shipped, { year: 2020, yaml: calendarYaml(2020, notices), why: '通知' })
    const off = async (day: string) => !isWorkday(workCalendarFrom((await effectiveCalendar(store.db, shipped)).calendar), day)
    await put([SPRING])
    expect([await off('2020-01-30'), await off('2020-01-31'), await off('2020-02-01')]).toEqual([true, false, false])
    const { changedDays, id } = await put([SPRING, LONGER])
    expect(changedDays).toEqual(['2020-01-31', '2020-02-01', '2020-02-02'])
    expect([await off('2020-01-31'), await off('2020-02-01')]).toEqual([true, true])
    expect((await withdrawCalendarNotice(store, who, shipped, { id, why: '登记错了' })).changedDays).toEqual(changedDays)
    expect([await off('2020-01-31'), await off('2020-02-01')]).toEqual([false, false])
    await expect(withdrawCalendarNotice(store, who, shipped, { id, why: '' })).rejects.toThrow('已经撤回')
    expect((await store.db.select().from(journal)).map(({ act }) => act)).toEqual(['calendar.put', 'calendar.put', 'calendar.withdraw'])
  })

  it('are refused where the dates are not those of the words, or of another year', async () => {
    const store = await newStore()
    const [holiday] = SPRING.holidays
    const wrong = { ...SPRING, holidays: holiday ? [{ ...holiday, to: '2020-01-29' }] : [] }
    const preview = (year: number, yaml: string) => previewCalendarNotice(store.db, shipped, { year, yaml })
    await expect(preview(2020, calendarYaml(2020, [wrong]))).rejects.toMatchObject({
      code: 'calendar-faulty',
      details: [expect.stringContaining('共7天')],
    })
    await expect(preview(2021, calendarYaml(2020, [SPRING]))).rejects.toMatchObject({ details: [expect.stringContaining('2021年')] })
    await expect(preview(2020, 'year: [')).rejects.toMatchObject({ code: 'calendar-faulty' })
    await expect(preview(2020, calendarYaml(2020, [{ ...SPRING, title: '"\n- year: 2021', holidays: [] }]))).rejects.toMatchObject({
      code: 'calendar-faulty',
    })
    expect(await store.db.select().from(calendarNotices).where(eq(calendarNotices.year, 2020))).toEqual([])
  })
})
