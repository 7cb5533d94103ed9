import type { Profile } from '../../../language/generated/ast.ts';
import { conditionsInWords, matterInWords } from '../../../language/validation/profiles/in-words.ts';
import { askedBy } from '../../../language/validation/profiles/requirements-of.ts';
import type { Requirement } from '../../../language/validation/profiles/requirement.ts';
import { list, paragraphs, plain } from './markdown.ts';

/** Matters listed of one profile; the longest that ships asks for fewer. */
const MOST_MATTERS = 40;

/** What a profile is for, and all that it asks for with what it extends; how loud each is where that is not usual. Markdown. */
export function profileHover(profile: Profile): string {
    const { name, title, kind, base } = profile;
    const asked = askedBy(profile);
    const listed = (level: Requirement['level']): string =>
        list(asked.filter(requirement => requirement.level === level).map(matter), MOST_MATTERS);
    const extending = base?.$refText ? `, extends ${plain(base.$refText)}` : '';
    const [required, recommended] = [listed('requires'), listed('recommends')];
    return paragraphs(
        `**${plain(name)}** ${title ? plain(title) : 'a profile'}${kind ? `, for ${kind === 'agreement' ? 'an' : 'a'} ${kind}` : ''}${extending}`,
        required && `Requires:\n${required}`,
        recommended && `Recommends:\n${recommended}`,
    );
}

function matter(requirement: Requirement): string {
    const { level, severity, what } = requirement;
    const when = conditionsInWords(requirement);
    const loud = severity === (level === 'requires' ? 'warning' : 'hint') ? '' : ` (${severity})`;
    return plain(`${matterInWords(what)}${when === '' ? '' : `, when ${when}`}`) + loud;
}
