import { describe, expect, it, test } from 'vitest';
import { fixesFor } from '../../language/validation/fixes/fixes-for.ts';
import { insertAllMissingClauses } from '../../language/validation/fixes/add-missing-clause.ts';
import type { Fix } from '../../language/validation/fixes/fix.ts';
import { libraryNames } from '../../language/workspace/library.ts';
import type { MouWorkspace } from '../harness/mou-workspace.ts';
import { applied } from './apply-fix.ts';
import { checkedWorkspace } from './check-fixture.ts';

let workspace: Promise<MouWorkspace> | undefined;
let folders = 0;

/** One agreement in a folder of its own, which its fixes can be applied to. */
async function opened(text: string, others: Record<string, string> = {}) {
    const host = await (workspace ??= checkedWorkspace({}));
    const folder = `insert-${++folders}`;
    const path = `${folder}/main.mou`;
    for (const [name, content] of Object.entries(others)) {
        host.put(`${folder}/${name}`, content);
    }
    await host.write(path, text);
    const missing = () => host.diagnostics(path).filter(({ code }) => code === 'clause/missing');
    return {
        text: () => host.document(path).textDocument.getText(),
        codes: () => host.diagnostics(path).map(({ code }) => String(code)),
        missing: () => missing().map(({ message }) => /^No (.*?) clause/.exec(String(message))?.[1]),
        messages: () => missing().map(({ message }) => String(message)),
        all: () => missing()[0] && insertAllMissingClauses(host.document(path), missing()[0]!.range, 1),
        fix: (clause: string) =>
            fixesFor(
                missing().find(({ message }) => String(message).startsWith(`No ${clause} clause`))!,
                host.document(path),
            )[0]!,
        async apply(fix: Fix): Promise<string> {
            const changed = applied(fix, host, path);
            await host.write(path, changed);
            return changed;
        },
    };
}

const KINDS: Readonly<Record<string, [kind: string, profile: string]>> = {
    'data-sharing-agreement': ['agreement', 'DataSharingAgreement'],
    memorandum: ['memorandum', 'Memorandum'],
    'parent-carer-forum': ['memorandum', 'ParentCarerForum'],
    protocol: ['protocol', 'Protocol'],
    'service-level-agreement': ['agreement', 'ServiceLevelAgreement'],
};
const bare = (name: string): string =>
    `uses profile "${name}"\n\n${KINDS[name]![0]} Bare "Bare" {\n    checked against ${KINDS[name]![1]}\n}\n`;
const PARTIES =
    '\nparty Council is "Northvale County Council", a local authority // who pays\nparty Forum is "Northvale Parent Carer Forum", a parent carer forum {\n    controller of "survey data"\n}\n';

describe('all that a shipped profile asks for, inserted into an agreement that says nothing', () => {
    it('knows every shipped profile', () => {
        expect(libraryNames().sort()).toEqual(Object.keys(KINDS).sort());
    });

    test.each(
        Object.keys(KINDS).flatMap(
            name =>
                [
                    [name, ''],
                    [name, PARTIES],
                ] as const,
        ),
    )('%s %#', async (name, parties) => {
        const before = bare(name) + parties;
        const file = await opened(before);
        expect(file.missing().length).toBeGreaterThan(8);
        const after = await file.apply(file.all()!);
        expect(
            file.codes().filter(code => code !== 'blank/unfilled'),
            after,
        ).toEqual([]);
        expect(file.all()).toBeUndefined();
        for (const line of before.split('\n')) {
            expect(after).toContain(line);
        }
    });
});

const ASKS = `profile Ours {
    requires purpose
    requires clause about meetings
    requires clause about expenses
    requires clause about insurance
    requires termination
    requires dispute resolution
}`;

describe('a missing clause comes where the profile has it', () => {
    it('behind the clause before it, numbered after that, with a letter where the number is taken', async () => {
        const file = await opened(`memorandum M { checked against Ours }
section 1 "Aims" about purpose { all parties aim to "learn" }
section 2 "Meetings" { all parties must "meet" once a year }
// How it ends.
section 3 "Ending" { any party may end this agreement on 3 months' notice }
${ASKS}`);
        expect(file.missing()).toEqual(['expenses', 'insurance', 'dispute resolution']);
        const expenses = 'section 2A "Expenses" about expenses {\n    all parties must "____"\n}';
        expect(await file.apply(file.fix('expenses'))).toContain(`once a year }\n${expenses}\n// How it ends.\nsection 3 "Ending"`);
        expect(await file.apply(file.fix('insurance'))).toContain(`${expenses}\nsection 2B "Insurance" about insurance {`);
    });

    it('ahead of the clause behind it where nothing comes before, and without a number', async () => {
        const file = await opened(`memorandum M { checked against Ours }
party A is "Aa"

section 1 "Meetings" { all parties must "meet" once a year }
${ASKS}`);
        expect(await file.apply(file.fix('purpose'))).toContain(
            'party A is "Aa"\n\nsection "Purpose" about purpose {\n    all parties aim to "____"\n}\n\nsection 1',
        );
    });

    it('as a clause among clauses, on from the last number', async () => {
        const file = await opened(
            `memorandum M { checked against Ours }\nclause 7 "Meetings" { all parties must "meet" once a year }\n${ASKS}`,
        );
        expect(await file.apply(file.fix('termination'))).toContain(
            'once a year }\n\nclause 8 "Ending" about termination {\n    any party may end',
        );
    });

    it('behind the duties, however many sections they fill', async () => {
        const file = await opened(`memorandum M { checked against P }
section 1 "Aims" { all parties aim to "learn" }
section 2 "Work" { all parties must "work" }
section 3 "More work" { all parties must "work more" }
section 4 "Changes" { all parties may change this agreement in writing }
profile P { requires purpose requires duties requires clause about insurance requires variation }`);
        expect(await file.apply(file.fix('insurance'))).toContain('"work more" }\nsection 3A "Insurance" about insurance {');
    });

    it('under its heading when that stands there already', async () => {
        const text = `memorandum M { checked against P }
section 1 "Meetings" {
    clause 1.1 { all parties must "meet" once a year }
    clause 1.2 "Expenses" {
        // Who pays?
    }
}
section 2 "Termination" { """The agreement lives as long as it is needed.""" }
profile P { requires clause about expenses requires termination }`;
        const file = await opened(text);
        expect(file.messages()).toEqual([
            expect.stringContaining('clause 1.2 "Expenses" is a heading with nothing under it'),
            expect.stringContaining('section 2 "Termination" does not say how it is ended or left'),
        ]);
        await file.apply(file.all()!);
        expect(file.text()).toBe(
            text
                .replace('// Who pays?\n', '// Who pays?\n        all parties must "____"\n')
                .replace('needed.""" }', 'needed."""\n    any party may end this agreement on 3 months\' notice in writing\n}'),
        );
        expect(file.missing()).toEqual([]);
    });

    it('as a further step of the dispute that there is', async () => {
        const file = await opened(
            'memorandum M { checked against P }\ndispute {\n    step Talks "the two talk" within 2 weeks of "the dispute"\n}\nprofile P { requires escalation when it covers dispute resolution }',
        );
        expect(await file.apply(file.fix('escalation'))).toContain(
            'of "the dispute"\n    step Mediation "an independent mediator" chosen by all parties\n        if not settled within 4 weeks of the start of Talks\n}\nprofile',
        );
        expect(file.missing()).toEqual([]);
    });

    it('with names of its own where the usual ones are taken', async () => {
        const file = await opened(
            'memorandum M { checked against P }\nmeeting Talks is "Talks with suppliers", once a year\nprofile P { requires dispute resolution }',
        );
        const text = await file.apply(file.fix('dispute resolution'));
        expect(text).toContain('step Talks2 "discussion between the parties"');
        expect(text).toContain('of the start of Talks2\n}');
        expect(file.codes()).not.toContain('name/duplicate');
    });

    it('keeps the line endings of the file', async () => {
        const file = await opened('memorandum M { checked against Ours }\r\nparty A is "Aa"\r\n' + ASKS.replaceAll('\n', '\r\n'));
        expect((await file.apply(file.all()!)).replaceAll('\r\n', '')).not.toMatch(/[\r\n]/);
        expect(file.missing()).toEqual([]);
    });
});

describe('notice', () => {
    it('that is too short is made longer where it stands', async () => {
        const file = await opened(
            "memorandum M { checked against P }\nclause 1 { any party may end this agreement on 2 weeks' notice in writing // sorry\n}\nprofile P { requires notice of at least 1 month to end }",
        );
        expect(await file.apply(file.fix('notice to end'))).toContain("end this agreement on 1 month's notice in writing // sorry\n");
        expect(file.missing()).toEqual([]);
    });

    it('that is not given at all is given', async () => {
        const file = await opened(
            'memorandum M { checked against P }\nclause 1 { any party may end this agreement }\nprofile P { requires notice to end }',
        );
        expect(await file.apply(file.fix('notice to end'))).toContain("end this agreement on ____ months' notice in writing }");
        expect(file.missing()).toEqual([]);
    });

    it('of an ending that is inserted is as long as the profile asks for', async () => {
        const file = await opened(
            'memorandum M { checked against P }\nprofile P { requires termination requires notice of at least 6 months to end }',
        );
        expect(await file.apply(file.all()!)).toContain("any party may end this agreement on 6 months' notice in writing");
        expect(file.missing()).toEqual([]);
    });
});

describe('editors that take snippets', () => {
    it('get a stop for each blank and each length, counted through all edits, and the parties to choose from', async () => {
        const file = await opened(
            'memorandum M { checked against P }\nparty A is "Aa"\nparty B is "B, {b} $1"\nprofile P { requires contact requires term requires clause about expenses skeleton """clause "Costs $" about expenses {\n____ must "pay ____" to ____ within 4 weeks of "a claim"\n}""" }',
        );
        const [head, body] = file.all()!.edits.map(({ snippet }) => snippet);
        expect(head).toContain('in force for ${1:3 years}');
        expect(body).toContain('item "Aa: ${2:____}"\n    item "B, {b\\} \\$1: ${3:____}"');
        expect(body).toContain(
            'section 2 "Costs \\$" about expenses {\n    ${4|____,A,B|} must "pay ${5:____}" to ${6|____,A,B|} within ${7:4 weeks} of "a claim"\n}',
        );
    });
});
