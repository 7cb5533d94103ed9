import fc from 'fast-check';
import type {
    Agreement,
    CalendarDeclaration,
    ClockTime,
    DisputeStep,
    EventDeclaration,
    HistoryEntry,
    HistoryVerb,
    Norm,
    OccurrenceChoice,
    Point,
    Review,
    Start,
    Strength,
    Term,
    TimePhrase,
    TimeUnit,
    Timing,
    Weekday,
    WrittenDate,
} from '../../language/domain/index.ts';
import {
    actors,
    agreement,
    calendar,
    date,
    deadline,
    effect,
    entry,
    event,
    norm,
    party,
    place,
    provision,
    review,
    step,
    type Rule,
} from '../domain/build.ts';

/** Agreements of any shape: names that exist or not, circles, blanks, absurd lengths, dates that are no dates. */

const NAMES = ['KIT', 'Board', 'Breach', 'DA', 'DB', 'Annual', 'Talks', 'Mediation', 'Unknown'];
const name = fc.constantFrom(...NAMES);
const at = place();

const writtenDate: fc.Arbitrary<WrittenDate> = fc
    .oneof(
        {
            weight: 6,
            arbitrary: fc
                .tuple(
                    fc.integer({ min: 1, max: 28 }),
                    fc.constantFrom('January', 'February', 'June', 'October'),
                    fc.integer({ min: 2024, max: 2029 }),
                )
                .map(parts => parts.join(' ')),
        },
        fc.constantFrom(
            'June 2026',
            '2027',
            'Q1 2027',
            '29 February 2024',
            '31 December 9999',
            '1 January 0001',
            '31 June 2026',
            '04/05/2026',
            '____',
            '1 May 99999',
            'nonsense',
        ),
    )
    .map(date);

const units: TimeUnit[] = [
    'hour',
    'day',
    'clear day',
    'working day',
    'school day',
    'week',
    'month',
    'quarter',
    'term',
    'half-term',
    'year',
    'school year',
    'financial year',
];
const unit = fc.constantFrom(...units);
const span = fc.record({
    amount: fc.oneof({ weight: 8, arbitrary: fc.integer({ min: 1, max: 40 }) }, fc.constantFrom(undefined, 0, -3, 1.5, 100_000, 1e12, NaN)),
    unit,
    place: fc.constant(at),
});
const duration = fc.record({ spans: fc.array(span, { minLength: 0, maxLength: 3 }), place: fc.constant(at) });
const roll = fc.constantFrom('as-is', 'next-working-day', 'previous-working-day') as fc.Arbitrary<'as-is'>;

const part = fc.oneof(fc.record({ month: fc.integer({ min: 1, max: 12 }) }), fc.constantFrom({ term: 'autumn' }, { term: 'winter' }));
const nth = fc.record({
    nth: fc.oneof(fc.integer({ min: -1, max: 6 }), fc.constant('last' as const)),
    day: fc.constantFrom('Tuesday' as const, 'day' as const, 'working day' as const, 'school day' as const),
    of: unit,
    part: fc.option(part, { nil: undefined }),
});
const clock = fc.integer({ min: 0, max: 1439 }) as fc.Arbitrary<ClockTime>;

const { point } = fc.letrec<{ point: Point; choice: OccurrenceChoice }>(tie => ({
    choice: fc.oneof(
        fc.constantFrom<OccurrenceChoice>(
            { kind: 'each' },
            { kind: 'unspecified' },
            { kind: 'that' },
            { kind: 'first' },
            { kind: 'last' },
            { kind: 'next' },
            { kind: 'following' },
        ),
        fc.record({ kind: fc.constant('following' as const), after: tie('point') }),
        fc.record({ kind: fc.constant('on' as const), date: writtenDate }),
    ),
    point: fc.oneof(
        { depthSize: 'small', withCrossShrink: true },
        fc.record({ kind: fc.constant('date' as const), date: writtenDate, place: fc.constant(at) }),
        fc.record({ kind: fc.constant('anchor' as const), name, resolved: fc.boolean(), choice: tie('choice'), place: fc.constant(at) }),
        fc.record({
            kind: fc.constant('edge' as const),
            edge: fc.constantFrom('start' as const, 'end' as const),
            place: fc.constant(at),
            of: fc.oneof(
                fc.constant({ kind: 'agreement' as const }),
                fc.record({ kind: fc.constant('anchor' as const), name, resolved: fc.boolean() }),
                fc.record({ kind: fc.constant('period' as const), unit, each: fc.boolean(), part: fc.option(part, { nil: undefined }) }),
            ),
        }),
        fc.record({ kind: fc.constant('nth' as const), nth, place: fc.constant(at) }),
        fc.record({ kind: fc.constant('at-time' as const), time: clock, point: tie('point'), place: fc.constant(at) }),
        fc.constantFrom<Point>(
            { kind: 'signature', by: 'last party', place: at },
            { kind: 'request', place: at },
            { kind: 'notice', place: at },
            { kind: 'words', text: 'receipt', place: at },
            { kind: 'set-by', appendix: '1', place: at },
        ),
        fc.record({
            kind: fc.constant('relative' as const),
            length: duration,
            direction: fc.constantFrom('before' as const, 'after' as const),
            point: tie('point'),
            place: fc.constant(at),
        }),
        fc.record({
            kind: fc.constantFrom('earlier-of' as const, 'later-of' as const, 'any-of' as const),
            points: fc.array(tie('point'), { maxLength: 3 }),
            place: fc.constant(at),
        }) as fc.Arbitrary<Point>,
    ),
})) as { point: fc.Arbitrary<Point> };

const rate = fc.record({
    bound: fc.constantFrom('at least' as const, 'exactly' as const, 'at most' as const),
    times: fc.option(fc.integer({ min: 0, max: 9 }), { nil: undefined }),
    per: unit,
    rolling: fc.option(duration, { nil: undefined }),
    place: fc.constant(at),
});

const placed = { place: fc.constant(at) };
const phrase: fc.Arbitrary<TimePhrase> = fc.oneof(
    fc.record({
        kind: fc.constantFrom('no-later-than' as const, 'on' as const, 'after' as const),
        point,
        roll,
        ...placed,
    }) as fc.Arbitrary<TimePhrase>,
    fc.record({
        kind: fc.constantFrom('before' as const, 'until' as const, 'only-after' as const),
        point,
        ...placed,
    }) as fc.Arbitrary<TimePhrase>,
    fc.record({
        kind: fc.constant('at-least-before' as const),
        length: duration,
        point: fc.option(point, { nil: undefined }),
        roll,
        ...placed,
    }),
    fc.record({
        kind: fc.constant('within' as const),
        length: duration,
        relation: fc.constantFrom('after' as const, 'before' as const, 'beginning-with' as const),
        point: fc.option(point, { nil: undefined }),
        roll,
        ...placed,
    }),
    fc.record({ kind: fc.constant('from' as const), from: point, until: fc.option(point, { nil: undefined }), ...placed }),
    fc.record({ kind: fc.constant('between-dates' as const), from: writtenDate, until: writtenDate, ...placed }),
    fc.record({
        kind: fc.constantFrom('as-soon-as-possible' as const, 'promptly' as const, 'immediately' as const),
        after: fc.option(point, { nil: undefined }),
        words: fc.constant('soon'),
        ...placed,
    }) as fc.Arbitrary<TimePhrase>,
    fc.record({
        kind: fc.constant('keep' as const),
        bound: fc.constantFrom('at least' as const, 'up to' as const, 'exactly' as const),
        length: duration,
        from: fc.option(point, { nil: undefined }),
        ...placed,
    }),
    fc.record({ kind: fc.constant('rate' as const), rate, ...placed }),
    fc.record({
        kind: fc.constant('every' as const),
        length: duration,
        from: fc.oneof(fc.constant(undefined), fc.constant('last' as const), point),
        roll,
        ...placed,
    }),
    fc.record({ kind: fc.constant('on-nth' as const), nth, roll, ...placed }),
    fc.record({
        kind: fc.constant('at-edge-of-period' as const),
        edge: fc.constantFrom('start' as const, 'end' as const),
        unit,
        roll,
        ...placed,
    }),
    fc.record({
        kind: fc.constant('in-period' as const),
        negated: fc.boolean(),
        ...placed,
        stretch: fc.record({
            of: unit,
            part: fc.option(part, { nil: undefined }),
            some: fc.option(fc.record({ nth: fc.oneof(fc.integer({ min: 1, max: 60 }), fc.constant('last' as const)), length: duration }), {
                nil: undefined,
            }),
        }),
    }) as fc.Arbitrary<TimePhrase>,
    fc.record({
        kind: fc.constant('window' as const),
        window: fc.constantFrom('term time' as const, 'school holidays' as const, 'working days' as const, 'working hours' as const),
        negated: fc.boolean(),
        ...placed,
    }),
    fc.record({ kind: fc.constant('between-times' as const), from: clock, until: clock, ...placed }),
    fc.constantFrom<TimePhrase>({ kind: 'throughout', unit: 'agreement', place: at }, { kind: 'on-request', place: at }),
);

const condition = fc.oneof(
    fc.record({ kind: fc.constantFrom('if' as const, 'unless' as const, 'when' as const), event: name, resolved: fc.boolean(), ...placed }),
    fc.record({ kind: fc.constantFrom('if' as const, 'unless' as const), words: fc.constant('it rains'), ...placed }),
);
const timing: fc.Arbitrary<Timing> = fc.record({
    phrases: fc.array(phrase, { maxLength: 2 }),
    hardLimits: fc.array(phrase, { maxLength: 1 }),
    exceptions: fc.array(fc.record({ phrase, condition }), { maxLength: 1 }),
});

const sentence: fc.Arbitrary<Norm> = fc
    .record({
        clause: fc.constantFrom('1', '2'),
        owner: fc.constantFrom('LAP', 'OxPCF', 'Member'),
        action: fc.constantFrom('hold KIT', 'report'),
        timing,
        strength: fc.constantFrom<Strength>('must', 'may', 'must not'),
        conditions: fc.array(condition, { maxLength: 1 }),
        notice: fc.option(duration, { nil: undefined }),
        cure: fc.option(phrase, { nil: undefined }),
    })
    .map(({ clause, owner, action, timing: when, ...more }) => norm(clause, owner, action, when, more));

const rule: fc.Arbitrary<Rule> = fc.oneof(
    fc.constantFrom<Rule>({ kind: 'at-any-time' }, { kind: 'once' }),
    fc.record({ kind: fc.constant('rate' as const), rate }),
    fc.record({ kind: fc.constant('nth' as const), nth, roll }),
    fc.record({ kind: fc.constant('every' as const), length: duration, from: fc.option(writtenDate, { nil: undefined }), roll }),
    fc.record({ kind: fc.constant('dates' as const), dates: fc.array(writtenDate, { maxLength: 3 }), roll }),
    fc.record({ kind: fc.constant('constraint' as const), phrase }),
) as fc.Arbitrary<Rule>;
const events: fc.Arbitrary<EventDeclaration[]> = fc.tuple(
    ...['KIT', 'Board', 'Breach'].map(called =>
        fc
            .tuple(fc.array(rule, { maxLength: 2 }), fc.constantFrom('meeting' as const, 'event' as const))
            .map(([rules, sort]) => event(called, rules, sort)),
    ),
);

const verbs: HistoryVerb[] = [
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
    'extended',
    'suspended',
];
const line: fc.Arbitrary<HistoryEntry> = fc
    .record({
        subject: fc.constantFrom(...NAMES, 'clause 1', 'clause 2', 'clause 3', 'notice', 'request', 'agreement'),
        verb: fc.constantFrom(...verbs),
        on: fc.option(writtenDate, { nil: undefined }),
        forOn: fc.option(
            fc.record({
                event: fc.option(name, { nil: undefined }),
                resolved: fc.boolean(),
                on: fc.option(writtenDate, { nil: undefined }),
            }),
            { nil: undefined },
        ),
        length: fc.option(duration, { nil: undefined }),
        until: fc.option(writtenDate, { nil: undefined }),
        time: fc.option(clock, { nil: undefined }),
    })
    .map(({ subject, verb, on, forOn, length, until, time }) =>
        entry(subject, verb, undefined, { on, until, at: time, forOccurrence: forOn, length, by: actors('LAP') }),
    );

const joining: fc.Arbitrary<HistoryEntry> = fc
    .record({
        name: fc.constantFrom('Greenhill', 'Oakfield'),
        verb: fc.constantFrom('joined' as const, 'left' as const),
        on: fc.option(writtenDate, { nil: undefined }),
    })
    .map(({ name: who, verb, on }) => ({
        ...entry('agreement', verb),
        subject: { kind: 'actor', actor: { name: who, target: who, place: at }, place: at },
        on,
        ...(verb === 'joined' && { joinedAs: { name: 'Member', target: 'Member', place: at } }),
    }));
const eachJoiner: Start = { kind: 'each-joiner', party: { name: 'Member', target: 'Member', place: at }, place: at };

const range = fc.record({ from: writtenDate, until: fc.option(writtenDate, { nil: undefined }), place: fc.constant(at) });
const calendars: fc.Arbitrary<CalendarDeclaration> = fc
    .record({
        region: fc.constantFrom('england-and-wales' as const, 'scotland' as const, 'any-part-of-uk' as const, undefined),
        workingWeekdays: fc.constantFrom<Weekday[] | undefined>(undefined, [], ['Saturday']),
        closures: fc.array(
            range.map(closed => ({ range: closed })),
            { maxLength: 2 },
        ),
        terms: fc.array(fc.record({ range, breaks: fc.array(range, { maxLength: 2 }), place: fc.constant(at) }), { maxLength: 3 }),
        inServiceDays: fc.array(fc.record({ date: writtenDate }), { maxLength: 2 }),
        financialYearStart: fc.constantFrom(undefined, { month: 2, day: 29 }, { month: 8, day: 1 }),
        workingHours: fc.option(fc.record({ from: clock, until: clock }), { nil: undefined }),
    })
    .map(calendar);

const reviews: fc.Arbitrary<Review> = fc
    .record({
        first: fc.option(writtenDate, { nil: undefined }),
        cadences: fc.array(phrase, { maxLength: 2 }),
        onRequestBy: fc.constantFrom(undefined, { kind: 'any-party' as const, place: at }),
    })
    .map(more => review('Annual', more));
const steps: fc.Arbitrary<DisputeStep[]> = fc.tuple(
    ...['Talks', 'Mediation'].map(called =>
        fc
            .record({ timing, opensWhenUnsettled: fc.option(phrase, { nil: undefined }), optional: fc.boolean() })
            .map(more => step(called, more)),
    ),
);
const term: fc.Arbitrary<Term> = fc.oneof(
    fc.record({ kind: fc.constant('for' as const), length: duration, ...placed }),
    fc.record({ kind: fc.constant('until' as const), date: writtenDate, ...placed }),
    fc.constant<Term>({ kind: 'while', text: 'it lasts', place: at }),
);

/** Any agreement that the types allow, small enough to be computed thousands of times. */
export const anyAgreement: fc.Arbitrary<Agreement> = fc
    .record({
        sentences: fc.array(sentence, { maxLength: 3 }),
        events,
        reviews: fc.array(reviews, { maxLength: 1 }),
        disputeSteps: steps,
        phrases: fc.tuple(fc.array(phrase, { maxLength: 2 }), fc.array(phrase, { maxLength: 2 })),
        calendars: fc.array(calendars, { maxLength: 1 }),
        history: fc.array(fc.oneof({ weight: 4, arbitrary: line }, joining), { maxLength: 6 }),
        starts: fc.constantFrom(undefined, undefined, eachJoiner),
        terms: fc.array(term, { maxLength: 2 }),
        dated: fc.option(writtenDate, { nil: undefined }),
        countFrom: fc.constantFrom(undefined, 'sending' as const, 'receipt' as const),
        applies: fc.option(writtenDate, { nil: undefined }),
        notice: duration,
        silence: point,
    })
    .map(({ sentences, phrases, countFrom, applies, notice, silence, ...more }) =>
        agreement({
            ...more,
            provisions: [
                provision('1', sentences, { ...(applies && { appliesFrom: applies, former: provision('1', sentences) }) }),
                provision('3', [effect('3', 'end', { notice })]),
            ],
            deadlines: [deadline('DA', phrases[0]), deadline('DB', phrases[1])],
            parties: [party('LAP'), party('OxPCF'), party('Member', { nature: { kind: 'open', to: 'whoever joins' } })],
            ...(countFrom && { notices: { countFrom, place: at } }),
            lifeRules: [
                { kind: 'ends-once-lasted', event: 'Breach', resolved: true, length: notice, place: at },
                { kind: 'silence-counts-as-agreement', until: silence, clause: '3', place: at },
            ],
        }),
    );
