import type { Agreement, Place, Provision } from '../../domain/index.ts';
import type { Finding } from '../finding.ts';
import { isAskedFor } from '../profiles/conditions.ts';
import { partCalled } from '../profiles/core-parts.ts';
import { headingsFor, isSaid, saidAt, wordsFor } from '../profiles/matters.ts';
import { Neighbours } from '../profiles/neighbours.ts';
import { effectsOf } from '../profiles/notice.ts';
import { titledProvisions, type TitledProvision } from '../profiles/provision-texts.ts';
import type { RequiredMatter, Requirement } from '../profiles/requirement.ts';
import { asProvision, gist, namesIn, possessive, withEnoughNotice, withFreeNames, withoutIndentation } from '../profiles/skeleton.ts';
import type { AgreementCheck } from './check.ts';

type NoticeMatter = Extract<RequiredMatter, { kind: 'notice' }>;

/** The agreement says what its profile asks for. One finding for each matter it is silent about. */
export const whatTheProfileAsksForMustBeSaid: AgreementCheck = (agreement, { requirements, isHere }) => {
    if (agreement.name === '' || agreement.incomplete || !isHere(agreement.namePlace)) {
        return [];
    }
    const taken = namesIn(agreement);
    const said = requirements.map(({ what }) => isSaid(agreement, what));
    let neighbours: Neighbours | undefined;
    return requirements.flatMap((requirement, index): Finding[] => {
        if (said[index] || isTooEarly(requirement.what, agreement) || !isAskedFor(requirement, agreement)) {
            return [];
        }
        const { what } = requirement;
        const heading = headingWithout(what, agreement);
        const skeleton = withFreeNames(
            withEnoughNotice(withoutIndentation(requirement.skeleton ?? usualSkeleton(what, agreement)), requirements),
            taken,
        );
        const clause = nameOf(what);
        return [
            {
                rule: 'clause/missing',
                place: agreement.namePlace,
                severity: requirement.severity,
                message: `No ${clause} clause: ${lackOf(what, heading)}. ${requirement.message ?? advice(requirement, skeleton)}`,
                related: heading && [{ place: heading.provision.place, message: 'The heading' }],
                data: (what.kind === 'notice' && longerNotice(what, agreement)) || {
                    kind: 'missing-clause',
                    clause,
                    skeleton,
                    near:
                        heading && asProvision(skeleton)
                            ? { into: heading.provision.place.range.start }
                            : (neighbours ??= new Neighbours(
                                  requirements.map((asked, at) => (said[at] ? saidAt(agreement, asked.what) : [])),
                                  agreement,
                              )).of(index),
                },
            },
        ];
    });
};

function isTooEarly(what: RequiredMatter, { state }: Agreement): boolean {
    return what.kind === 'part' && partCalled(what.words)?.notIn?.includes(state ?? 'draft') === true;
}

function nameOf(what: RequiredMatter): string {
    return what.kind === 'notice'
        ? `notice to ${what.act}`
        : what.kind === 'part'
          ? (partCalled(what.words)?.names[0] ?? what.words)
          : what.words;
}

function lackOf(what: RequiredMatter, heading: TitledProvision | undefined): string {
    const part = what.kind === 'part' ? partCalled(what.words) : undefined;
    if (heading && !heading.saysSomething) {
        return `${captionOf(heading.provision)} is a heading with nothing under it`;
    }
    if (part) {
        return `${heading ? captionOf(heading.provision) : 'the agreement'} does not say ${part.unsaid}`;
    }
    return what.kind === 'notice'
        ? `the agreement does not say ${what.atLeast ? `that it takes at least ${what.atLeast.words} of notice` : 'how much notice it takes'} to ${what.act} it`
        : `no clause is about ${what.words}, and no duty speaks of it`;
}

function captionOf({ sort, number, numberDerived, title, topics }: Provision): string {
    return [sort, numberDerived ? undefined : number, title ? `"${title}"` : `about ${topics.join(', ')}`].filter(word => word).join(' ');
}

/** A heading of the agreement's file that promises a matter which nothing settles. */
function headingWithout(what: RequiredMatter, agreement: Agreement): TitledProvision | undefined {
    const promising = headingsFor(what);
    if (promising.length === 0) {
        return undefined;
    }
    const words = wordsFor(what);
    return titledProvisions(agreement).find(
        ({ provision, ownHeading }) =>
            provision.sort !== 'appendix' && provision.place.uri === agreement.namePlace.uri && words.test(ownHeading),
    );
}

function usualSkeleton(what: RequiredMatter, agreement: Agreement): string {
    if (what.kind === 'notice') {
        const length = what.atLeast ? possessive(what.atLeast.words) : "____ months'";
        return `section "Notice" {\n    any party may ${what.act === 'leave' ? 'leave' : `${what.act} this agreement`} on ${length} notice in writing\n}`;
    }
    const part = what.kind === 'part' ? partCalled(what.words) : undefined;
    return part
        ? part.skeleton(agreement)
        : `section "${what.words[0]!.toUpperCase()}${what.words.slice(1)}" about ${what.words} {\n    all parties must "____"\n}`;
}

function advice({ level }: Requirement, skeleton: string): string {
    return `${level === 'requires' ? 'Add' : 'Consider adding'} it, for example: ${gist(skeleton)}`;
}

/** Lengthens the notice of the sentence that gives too little, or gives one to the sentence that has none. */
function longerNotice({ act, atLeast }: NoticeMatter, agreement: Agreement): Finding['data'] {
    const effects = effectsOf(agreement, act).filter(({ place }) => place.uri === agreement.namePlace.uri);
    const short = effects.flatMap(({ notice }) => (notice !== undefined && notice !== 'none' ? notice : []))[0];
    const without = effects.find(({ notice, conditions, cure }) => notice === undefined && conditions.length === 0 && cure === undefined);
    const length = atLeast ? possessive(atLeast.words) : "____ months'";
    if (short) {
        return { kind: 'edits', fixes: [{ title: `Make it ${length} notice`, edits: [{ range: short.place.range, newText: length }] }] };
    }
    const end: Place['range']['end'] | undefined = without?.act.place.range.end;
    return (
        end && {
            kind: 'edits',
            fixes: [
                { title: `Add: on ${length} notice`, edits: [{ range: { start: end, end }, newText: ` on ${length} notice in writing` }] },
            ],
        }
    );
}
