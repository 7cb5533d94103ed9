/** A whole phrase with stops in LSP's snippet syntax. */
export interface PhraseSnippet {
    label: string;
    snippet: string;
}

type Names = (type: 'ActorRef' | 'AnchorPoint') => readonly string[];

/** Names that a stop offers at most. */
const MOST_CHOICES = 12;

/**
 * Whole phrases that begin with this one, as agreements usually have them, with a stop at each part that changes; none where a part
 * would have nothing to choose from. `rule` is the rule of the grammar that the phrase begins.
 */
export function phraseSnippets(rule: string, phrase: string, names: Names): PhraseSnippet[] {
    const anchors = names('AnchorPoint');
    const actors = names('ActorRef');
    switch (`${rule} ${phrase}`) {
        case 'AtLeast at least':
            if (anchors.length === 0) {
                return [];
            }
            return [
                {
                    label: `at least 5 working days before each ${anchors[0]}`,
                    snippet: `at least \${1:5} \${2|working days,days,weeks,school days|} before each ${choice(3, anchors)}`,
                },
            ];
        case 'Within within':
            if (anchors.length === 0) {
                return [];
            }
            return [
                {
                    label: `within 20 working days of ${anchors[0]}`,
                    snippet: `within \${1:20} \${2|working days,days,weeks,months|} of ${choice(3, anchors)}`,
                },
            ];
        case 'Every every':
            return [{ label: 'every 12 months from ...', snippet: 'every ${1:12} ${2|months,weeks,years|} from ${3:1 April 2026}' }];
        case 'Between between':
            return [{ label: 'between 10:00 and 14:00', snippet: 'between ${1:10:00} and ${2:14:00}' }];
        case 'Tail with the agreement of':
            return actors.length === 0
                ? []
                : [{ label: `with the agreement of ${actors[0]}`, snippet: `with the agreement of ${choice(1, actors)}` }];
        case 'Tail if':
        case 'Tail unless':
            return [{ label: `${phrase} "..."`, snippet: `${phrase} "$1"` }];
        case 'Strength must':
        case 'Strength should':
        case 'Strength may':
            return [{ label: `${phrase} "..."`, snippet: `${phrase} "\${1:what is to be done}"` }];
        default:
            return [];
    }
}

/** A stop that offers these names. */
function choice(stop: number, names: readonly string[]): string {
    return `\${${stop}|${names.slice(0, MOST_CHOICES).join(',')}|}`;
}
