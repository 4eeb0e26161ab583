import { expect, it } from 'vitest'
import { isFilled, newDraft, noticeFrom, ownNotices } from './NoticeDraft.ts'

it('asks for every holiday of a whole year, and for one of a change', () => {
  expect(newDraft(2027, false).holidays).toHaveLength(7)
  expect(newDraft(2027, true).holidays).toHaveLength(1)
  expect(isFilled(newDraft(2027, false))).toBe(false)
})

it('leaves out working days that were not filled in', () => {
  const draft = { ...newDraft(2027, true), title: '调整', holidays: [{ key: 0, name: '春节', from: '2027-02-05', to: '2027-02-11', workdays: ['', '2027-01-30'], text: '' }] } // prettier-ignore
  expect(isFilled(draft)).toBe(true)
  expect(noticeFrom(draft).holidays[0]?.workdays).toEqual(['2027-01-30'])
})

it('brings along what was put in before for the year, in pieces where a holiday is in pieces', () => {
  const holiday = { name: '中秋节', text: '共2天', off: ['2027-09-15', '2027-09-19'], workdays: ['2027-09-12'] }
  const notice = { title: '安排', number: '', issued: '', holidays: [holiday] }
  const years = [
    { year: 2026, own: true, notices: [notice] },
    { year: 2027, own: false, notices: [notice] },
    { year: 2027, own: true, notices: [notice] },
  ]
  expect(ownNotices({ years }, 2027)).toEqual([
    {
      title: '安排',
      number: '',
      issued: '',
      holidays: [
        { name: '中秋节', from: '2027-09-15', to: '2027-09-15', text: '', workdays: ['2027-09-12'] },
        { name: '中秋节', from: '2027-09-19', to: '2027-09-19', text: '', workdays: [] },
      ],
    },
  ])
})
