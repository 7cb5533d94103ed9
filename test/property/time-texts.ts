import fc from 'fast-check';

/** Texts of agreements that can be read but mean trouble: absurd lengths, days that do not exist, circles, calendars without a working day. */

const ANCHORS = ['KIT', 'Breach', 'Report', 'DA', 'DB', 'Annual', 'Talks', 'Mediation'];
const anchor = fc.constantFrom(...ANCHORS);
const calendar = fc.constantFrom('Year', 'Other', 'Empty');

/** What authors usually write, so many times for each of the hostile ones. */
const mostly = (weight: number, usual: fc.Arbitrary<string>, ...hostile: readonly string[]): fc.Arbitrary<string> =>
    fc.oneof({ weight, arbitrary: usual }, { weight: 1, arbitrary: fc.constantFrom(...hostile) });

const month = fc.constantFrom('January', 'February', 'June', 'October', 'December');
const day = fc.tuple(fc.integer({ min: 1, max: 28 }), month, fc.integer({ min: 2025, max: 2028 })).map(parts => parts.join(' '));
const date = mostly(
    4,
    day,
    '29 February 2027',
    '31 June 2026',
    '1 January 0001',
    '31 December 9999',
    '0000-01-01',
    '1 May 99999',
    'June 2027',
    '2027',
    '04/05/2026',
    'Monday 25 December 2026',
    '____',
);
const amount = mostly(6, fc.integer({ min: 1, max: 40 }).map(String), '0', '900000', '99999999999999999999', '____', 'twelve');
const unit = fc.constantFrom(
    'hours',
    'days',
    'calendar days',
    'clear days',
    'working days',
    'clear working days',
    'school days',
    'weeks',
    'months',
    'quarters',
    'financial quarters',
    'terms',
    'half-terms',
    'years',
    'school years',
    'financial years',
);
const span = fc.tuple(amount, unit).map(parts => parts.join(' '));
const length = fc.oneof({ weight: 4, arbitrary: span }, { weight: 1, arbitrary: fc.tuple(span, span).map(parts => parts.join(' and ')) });
const time = mostly(
    6,
    fc
        .tuple(fc.integer({ min: 0, max: 23 }), fc.constantFrom('00', '30'))
        .map(([hour, minute]) => `${String(hour).padStart(2, '0')}:${minute}`),
    '25:10',
    '09:75',
);

const { point } = fc.letrec<{ point: string }>(tie => ({
    point: fc.oneof(
        { depthSize: 'small', withCrossShrink: true },
        date,
        fc
            .tuple(fc.constantFrom('each', 'that', 'the next', 'the following', 'the last', 'the first'), anchor)
            .map(parts => parts.join(' ')),
        anchor,
        fc.constantFrom(
            'notice',
            'a request',
            'signature by the last party',
            '"the letter"',
            'the end of this agreement',
            'the start of this agreement',
            'the end of each term',
            'the start of the half-term',
            'the end of Breach',
            'the dates in appendix 1',
            '31 March each year',
            '29 February each school year',
            '31 June each financial year',
            'the last Friday of each month',
            'the 9th Monday of May each year',
            'the end of the Autumn term',
            'the start of the winter term',
            'the end of February each year',
            'the 2nd working day of the Autumn term',
        ),
        fc.tuple(mostly(6, fc.constantFrom('17:00', '00:00', 'noon'), '25:10'), tie('point')).map(([at, on]) => `${at} on ${on}`),
        fc
            .tuple(fc.constantFrom('day', 'working day', 'week'), fc.constantFrom('before', 'after'), tie('point'))
            .map(([which, how, of]) => `the ${which} ${how} ${of}`),
        fc.tuple(anchor, date).map(([name, on]) => `${name} of ${on}`),
        fc.tuple(length, fc.constantFrom('before', 'after'), tie('point')).map(parts => parts.join(' ')),
        fc.tuple(fc.constantFrom('earlier', 'later'), tie('point'), tie('point')).map(([which, a, b]) => `the ${which} of ${a} and ${b}`),
        fc.tuple(anchor, tie('point')).map(([name, after]) => `the ${name} following ${after}`),
    ),
})) as { point: fc.Arbitrary<string> };

const roll = fc.constantFrom('', '', '', ' or the next working day', ' or the previous working day in the same month');
const period = fc.constantFrom('week', 'month', 'quarter', 'half-term', 'term', 'school year', 'financial year', 'year');
const often = fc.oneof(
    fc.constantFrom('once', 'twice'),
    fc.tuple(mostly(6, fc.integer({ min: 1, max: 9 }).map(String), '0', '400000'), fc.constant('times')).map(parts => parts.join(' ')),
);
const nth = mostly(5, fc.constantFrom('first', 'second', '3rd', 'last'), '0th', '99th', '400th');

/** Every form of a time phrase. */
export const timePhrase: fc.Arbitrary<string> = fc.oneof(
    fc
        .tuple(fc.constantFrom('no later than', 'on', 'after', 'at least 5 days before', 'within 2 weeks of'), point, roll)
        .map(([how, at, moved]) => `${how} ${at}${moved}`),
    fc
        .tuple(fc.constantFrom('before', 'until', 'only after', 'promptly after', 'as soon as possible after', 'immediately after'), point)
        .map(parts => parts.join(' ')),
    fc
        .tuple(length, fc.constantFrom('of', 'after', 'before', 'beginning with'), point, roll)
        .map(([how, relation, at, moved]) => `within ${how} ${relation} ${at}${moved}`),
    fc.tuple(span, point).map(([how, at]) => `at least ${how} before ${at}`),
    length.map(how => `within ${how}`),
    fc.tuple(point, point).map(([from, until]) => `from ${from} until ${until}`),
    fc.tuple(date, date).map(([from, until]) => `between ${from} and ${until}`),
    fc.tuple(time, time).map(([from, until]) => `between ${from} and ${until}`),
    fc
        .tuple(
            fc.constantFrom('', 'not '),
            nth,
            mostly(6, fc.constantFrom('', '2 '), '0 ', '____ ', '400 '),
            unit,
            fc.constantFrom('each term', 'the Autumn term', 'each half-term', 'May each year', 'each week'),
        )
        .map(([not, which, many, of, each]) => `${not}in the ${which} ${many}${of} of ${each}`),
    fc.constantFrom('in the Autumn term', 'in the winter term', 'in May each year', 'during May each year'),
    fc.constantFrom(
        'in term time',
        'not in school holidays',
        'during working hours',
        'on working days',
        'throughout the school year',
        'on request by B',
    ),
    fc.tuple(fc.constantFrom('', 'at least ', 'up to '), length, point).map(([bound, how, from]) => `for ${bound}${how} after ${from}`),
    fc
        .tuple(fc.constantFrom('exactly', 'at least', 'no more than'), often, period)
        .map(([bound, times, per]) => `${bound} ${times} a ${per}`),
    fc.tuple(often, length).map(([times, rolling]) => `at least ${times} in any ${rolling}`),
    fc
        .tuple(span, fc.constantFrom('', ' from the last time'), fc.option(point, { nil: undefined }), roll)
        .map(([how, last, from, moved]) => `every ${how}${from === undefined ? last : ` from ${from}`}${moved}`),
    fc
        .tuple(fc.constantFrom('on', 'no later than'), nth, fc.constantFrom('Tuesday', 'day', 'working day', 'school day'), period, roll)
        .map(([how, which, of, per, moved]) => `${how} the ${which} ${of} of each ${per}${moved}`),
    fc.tuple(fc.constantFrom('start', 'end'), period, roll).map(([edge, per, moved]) => `at the ${edge} of each ${per}${moved}`),
);

const phrases = (fewest: number): fc.Arbitrary<string> =>
    fc
        .tuple(
            fc.array(timePhrase, { minLength: fewest, maxLength: 2 }),
            fc.option(timePhrase, { nil: undefined, freq: 4 }),
            fc.option(calendar, { nil: undefined, freq: 6 }),
        )
        .map(([some, hard, counted]) =>
            [
                ...some,
                ...(hard === undefined ? [] : [`and in any case ${hard}`]),
                ...(counted === undefined ? [] : [`counted by ${counted}`]),
            ].join(' '),
        );

const sentence = fc
    .tuple(
        fc.constantFrom('A', 'B', 'each party'),
        fc.constantFrom('must', 'should', 'may', 'must not'),
        fc.constantFrom('hold KIT', 'hold meetings', 'report', 'send papers before KIT'),
        phrases(0),
        fc.constantFrom(
            '',
            '',
            '',
            ' where possible',
            ' unless "both agree"',
            ' when Breach',
            ' on 3 months notice',
            ' not put right within 0 days',
        ),
    )
    .map(([owner, strength, action, when, more]) => `    ${owner} ${strength} "${action}" ${when}${more}`);

const event = fc
    .tuple(
        fc.constantFrom('meeting', 'event'),
        fc.array(fc.oneof(timePhrase, fc.constantFrom('once', 'at any time', 'once a half-term')), { maxLength: 2 }),
    )
    .map(
        ([sort, rules]) =>
            (name: string): string =>
                [`${sort} ${name} is "${name}"`, ...rules].join(', '),
    );

const range = fc
    .tuple(date, fc.option(date, { nil: undefined }))
    .map(([from, until]) => (until === undefined ? from : `${from} until ${until}`));
const calendarItem = fc.oneof(
    fc.constantFrom(
        'region England and Wales',
        'region Scotland',
        'region any part of the UK',
        'working week Saturday to Saturday',
        'counts clear days before an event',
        'keeps month ends',
        'deadlines move to the next working day',
        'time zone "Nowhere/Here"',
        'financial year starts 29 February',
        'closed 1 January 0001 until 31 December 9999',
    ),
    range.map(days => `closed ${days} "closure"`),
    fc
        .tuple(range, fc.option(range, { nil: undefined }))
        .map(([days, pause]) => `school term from ${days}${pause === undefined ? '' : `, half-term from ${pause}`}`),
    date.map(on => `in-service day ${on}`),
    fc.tuple(time, time).map(([from, until]) => `working hours from ${from} until ${until}`),
);

const historyLine = fc
    .tuple(
        fc.oneof(anchor, fc.constantFrom('clause 1', 'clause 2', 'notice', 'request', 'this agreement')),
        fc.constantFrom(
            'held',
            'planned',
            'cancelled',
            'happened',
            'started',
            'ended',
            'done',
            'missed',
            'waived',
            'received',
            'given',
            'suspended',
            'extended',
        ),
        fc.array(
            fc.oneof(
                date.map(on => `on ${on}`),
                date.map(until => `until ${until}`),
                fc.tuple(anchor, date).map(([of, on]) => `for ${of} of ${on}`),
                time.map(at => `at ${at}`),
                length.map(by => `by ${by}`),
            ),
            { maxLength: 3 },
        ),
    )
    .map(([about, verb, tails]) => `    ${[about, verb, ...tails].join(' ')}`);

const head = fc
    .tuple(
        fc.constantFrom(
            '',
            'starts 1 January 2026',
            'starts 31 December 9999',
            'starts on signature by the last party',
            'dated 31 June 2026',
        ),
        fc.oneof(
            fc.constant(''),
            date.map(until => `in force until ${until}`),
            length.map(how => `in force for ${how}`),
        ),
        fc.option(calendar, { nil: undefined, freq: 8 }),
    )
    .map(([starts, force, named]) => `memorandum M { ${starts} ${force} ${named === undefined ? '' : `calendar ${named}`} }`);

const rarely = <T>(part: fc.Arbitrary<T>): fc.Arbitrary<T | undefined> => fc.option(part, { nil: undefined, freq: 1 });

/** The text of an agreement in which everything that speaks of time is of any shape. */
export const anyText: fc.Arbitrary<string> = fc
    .record({
        head,
        year: fc.array(calendarItem, { maxLength: 4 }),
        other: fc.array(calendarItem, { maxLength: 1 }),
        events: fc.tuple(event, event),
        deadlines: fc.tuple(phrases(1), phrases(1)),
        review: rarely(timePhrase),
        steps: rarely(fc.tuple(timePhrase, timePhrase)),
        sentences: fc.array(sentence, { minLength: 1, maxLength: 3 }),
        ends: rarely(timePhrase),
        history: fc.array(historyLine, { maxLength: 4 }),
    })
    .map(({ head: first, year, other, events, deadlines, review = 'every 12 months', steps, sentences, ends, history }) =>
        [
            first,
            'party A is "Aa"',
            'party B is "Bb"',
            `calendar Year {\n    ${year.join('\n    ')}\n}`,
            `calendar Other {\n    ${other.join('\n    ')}\n}`,
            'calendar Empty',
            ...['KIT', 'Breach'].map((name, index) => events[index]!(name)),
            'event Report is "the report", once, on DA',
            ...['DA', 'DB'].map((name, index) => `deadline ${name} is ${deadlines[index]}`),
            `review Annual is "Annual review", ${review}, by A`,
            `dispute {\n    step Talks ${steps?.[0] ?? ''}\n    step Mediation ${steps ? `if not settled ${steps[1]}` : ''}\n}`,
            `clause 1 {\n${sentences.join('\n')}\n}`,
            `clause 2 {${ends === undefined ? '' : `\n    this agreement ends ${ends}`}\n}`,
            'appendix 1 "Dates" { }',
            `history {\n${history.join('\n')}\n}`,
            '',
        ].join('\n'),
    );
