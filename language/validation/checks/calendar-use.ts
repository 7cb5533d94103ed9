import {
    calendarNeedsOf,
    compileCalendar,
    listInWords,
    windowRulesOf,
    type Agreement,
    type CalendarDeclaration,
    type CalendarNeeds,
    type CalendarUse,
    type CountedByCalendar,
    type Place,
} from '../../domain/index.ts';
import type { Finding, RelatedPlace } from '../finding.ts';
import type { AgreementCheck } from './check.ts';

/** No more places than this are shown with a finding. */
const MOST_RELATED = 10;

/** What an agreement counts in working days, school days or terms, its calendar knows. */
export const calendarsMustKnowWhatIsCounted: AgreementCheck = (agreement, { environment, isHere }) => {
    // Clauses without an agreement's head are parts of some agreement that brings the calendar; a template gets its own.
    if (agreement.name === '' || agreement.incomplete || agreement.state === 'template') {
        return [];
    }
    return usedCalendars(agreement, withoutIdleWindows(agreement, calendarNeedsOf(agreement))).flatMap(
        ({ name, declared, places }): Finding[] => {
            if (name === undefined) {
                return notNamed(agreement, places).filter(({ place }) => isHere(place));
            }
            const place = declared && (isHere(declared.namePlace) ? declared.namePlace : agreement.namePlace);
            if (!declared || !place || !isHere(place)) {
                return [];
            }
            if (isEmpty(declared)) {
                return [
                    {
                        rule: 'calendar/empty',
                        place,
                        related: relatedTo(places, declared, place),
                        message: `The calendar ${name} has nothing in it, so its working days, school days and terms are not known. Say whose bank holidays count, for example: region England and Wales`,
                        ...(isHere(declared.namePlace) ? { data: { kind: 'add-region' } } : {}),
                    },
                ];
            }
            return lacksOf(declared, compileCalendar(declared, environment), places).map((lack): Finding => ({
                rule: 'calendar/lacking',
                place,
                related: relatedTo(new Map([[lack.what, places.get(lack.what)!]]), declared, place),
                ...mildIfOnlyWindows(places.get(lack.what)!),
                message: `The calendar ${name} ${lack.lacks}, but this agreement counts by ${lack.what}. ${lack.advice}`,
                ...(isHere(declared.namePlace) ? dataFor(lack) : {}),
            }));
        },
    );
};

/** A window needs no calendar while nothing that it limits is planned or recorded. */
function withoutIdleWindows(agreement: Agreement, needs: readonly CalendarNeeds[]): CalendarNeeds[] {
    const noted = new Set(agreement.history.flatMap(({ subject }) => (subject.kind === 'anchor' ? subject.name : [])));
    const checked = new Set(
        windowRulesOf(agreement)
            .filter(({ events }) => events.some(event => noted.has(event)))
            .map(({ phrase }) => phrase.place),
    );
    return needs
        .map(({ places, ...rest }) => ({
            ...rest,
            places: new Map(
                [...places].flatMap(([what, uses]) => {
                    const busy = uses.filter(({ place, onlyWindow }) => !onlyWindow || checked.has(place));
                    return busy.length > 0 ? [[what, busy] as const] : [];
                }),
            ),
        }))
        .filter(({ places }) => places.size > 0);
}

/** A calendar that an agreement names in its head or where something is counted, with what is needed of it. */
interface UsedCalendar {
    readonly name: string | undefined;
    readonly declared: CalendarDeclaration | undefined;
    readonly places: CalendarNeeds['places'];
}

function usedCalendars({ calendar, calendars }: Agreement, needs: readonly CalendarNeeds[]): UsedCalendar[] {
    const declaredAs = (name: string | undefined): CalendarDeclaration | undefined => calendars.find(each => each.name === name);
    const used = needs.map(({ calendar: name, places }) => ({ name, declared: declaredAs(name), places }));
    const isUsed = calendar === undefined || used.some(({ name }) => name === calendar);
    return isUsed ? used : [...used, { name: calendar, declared: declaredAs(calendar), places: new Map() }];
}

function notNamed({ namePlace, calendars }: Agreement, places: CalendarNeeds['places']): Finding[] {
    const counted = [...places.keys()];
    if (counted.length === 0) {
        return [];
    }
    const advice =
        calendars.length > 0
            ? `Name one in its head, for example: calendar ${calendars[0]!.name}`
            : 'Name one in its head, for example: calendar Ours, and declare it: calendar Ours { region England and Wales }';
    return [
        {
            rule: 'calendar/not-named',
            place: namePlace,
            message: `This agreement counts by ${listInWords(counted)}, but names no calendar that knows them. ${advice}`,
            ...mildIfOnlyWindows([...places.values()].flat()),
            related: usesShown(places).slice(0, MOST_RELATED),
            data: { kind: 'name-calendar', calendars: calendars.slice(0, 3).map(({ name }) => name) },
        },
    ];
}

function isEmpty({ region, closures, terms, termFiles, inServiceDays, workingHours }: CalendarDeclaration): boolean {
    return (
        region === undefined && closures.length + terms.length + termFiles.length + inServiceDays.length === 0 && workingHours === undefined
    );
}

interface Lack {
    readonly what: CountedByCalendar;
    readonly lacks: string;
    readonly advice: string;
}

function lacksOf(
    declared: CalendarDeclaration,
    { workingDays, terms }: ReturnType<typeof compileCalendar>,
    places: CalendarNeeds['places'],
): Lack[] {
    const lacks: Lack[] = [];
    if (places.has('working days') && !workingDays.days) {
        lacks.push({
            what: 'working days',
            lacks: 'names no region and lists no holidays',
            advice: 'Say whose bank holidays count, for example: region England and Wales',
        });
    }
    // What a file brings that could not be read is told where the file is named, and a term whose days are wrong or blank where it stands.
    const school = places.has('school terms') ? 'school terms' : places.has('school days') ? 'school days' : undefined;
    if (school && terms.length === 0 && declared.terms.length + declared.termFiles.length === 0) {
        lacks.push({
            what: school,
            lacks: 'lists no school terms',
            advice: 'List them, for example: school term Autumn from 1 September 2026 until 18 December 2026',
        });
    }
    if (places.has('working hours') && !declared.workingHours) {
        lacks.push({
            what: 'working hours',
            lacks: 'names no working hours',
            advice: 'Name them, for example: working hours from 09:00 until 17:00',
        });
    }
    return lacks;
}

function dataFor({ what }: Lack): Pick<Finding, 'data'> {
    return what === 'working days' ? { data: { kind: 'add-region' } } : what === 'working hours' ? {} : { data: { kind: 'add-terms' } };
}

function relatedTo(places: CalendarNeeds['places'], { namePlace, name }: CalendarDeclaration, shown: Place): RelatedPlace[] {
    const elsewhere = shown === namePlace ? [] : [{ place: namePlace, message: `The calendar ${name}` }];
    return [...elsewhere, ...usesShown(places)].slice(0, MOST_RELATED);
}

function usesShown(places: CalendarNeeds['places']): RelatedPlace[] {
    return [...places].flatMap(([what, uses]) =>
        uses.map(({ place, onlyWindow }) => ({ place, message: `${onlyWindow ? 'Kept to' : 'Counted by'} ${what} here` })),
    );
}

/** A window that cannot be looked up leaves a meeting unchecked; a length that cannot be counted leaves no deadline at all. */
function mildIfOnlyWindows(uses: readonly CalendarUse[]): Pick<Finding, 'severity'> {
    return uses.every(({ onlyWindow }) => onlyWindow) ? { severity: 'info' } : {};
}
