import { expect, test } from 'vitest';
import { kindsFor, shortNameFor, shortNameProblem } from '../../client/features/party-suggestions.ts';
import { english } from './english.ts';

test.each<[fullName: string, taken: string[], name: string]>([
    ['Northvale County Council', [], 'Council'],
    ['Northvale County Council', ['Council'], 'NCC'],
    ['Friends of the Park', ['Park'], 'FP'],
    ['Oxford University Hospitals', ['Hospitals', 'OUH'], ''],
    ['3', [], ''],
])('%s, beside %j, is called %s', (fullName, taken, name) => {
    expect(shortNameFor(fullName, taken)).toBe(name);
});

test.each([
    ['Northvale County Council', 'local authority'],
    ['Northvale Parent Carer Forum', 'parent carer forum'],
    ['Oxford Health NHS Foundation Trust', 'NHS trust'],
    ['Northvale Academy', 'school'],
    ['Northvale Schools', 'school'],
    ['Kent Charities', 'charity'],
    ['Schooling Supplies Ltd', 'company'],
    ['Northvale Nonacademy Ltd', 'company'],
    ['The Academyville Company plc', 'company'],
    ['Mistrustful Limited', 'company'],
    ['Multicollege Limited', 'company'],
    ['Integrated Care Boarding Ltd', 'company'],
    ['NHS Kent ICB', 'integrated care board'],
])('%s is most likely a %s', (fullName, kind) => {
    expect(kindsFor(fullName)[0]).toBe(kind);
    expect(new Set(kindsFor(fullName)).size).toBe(kindsFor('').length);
});

test('a short name is one word that nobody else has', () => {
    const council = { name: 'Council', fullName: 'Northvale County Council', kind: '' };
    expect(shortNameProblem('Forum', [council], english)).toBeUndefined();
    expect(shortNameProblem('the Forum', [council], english)).toContain('one word');
    expect(shortNameProblem('Council', [council], english)).toBe('Northvale County Council is called so already.');
});
