import fc from 'fast-check'

describe('while rows are open', () => {
  it('holds every way in which they can come out', () => {
    const level = fc.option(fc.constantFrom('省', '市'), { nil: undefined })
    const row = fc.record({ level, known: fc.boolean(), days: fc.integer({ min: 0, max: 10 }), knownDays: fc.boolean() })
    const counted = line({
      code: 'cheap',
      each: 'circulars',
      where: is(field('days'), '>', 2),
      amount: { kind: 'points', value: field('days') },
    })
    const tree: Partial<Node> = {
      children: [
        node({ code: 'a', lines: [counted] }),
        node({ code: 'b', lines: [dear], prices: [{ when: { op: 'member', of: 'group', name: '县直部门' }, times: '2' }] }),
      ],
    }
    fc.assert(
      fc.property(fc.array(row, { maxLength: 4 }), (given) => {
        const list = (all: boolean) =>
          rows(
            Object.fromEntries(
              given.map((one, at) => [
                `第${at}条`,
                { ...(all || one.known ? { by: one.level ?? '市' } : {}), ...(all || one.knownDays ? { days: String(one.days) } : {}) },
              ]),
            ),
          )
        const [known, open] = [true, false].map((all) => scored(tree, { circulars: list(all) }, { programme }))
        expect(wherePointsEscape(open!, known!)).toEqual([])
      }),
    )
  })
})
