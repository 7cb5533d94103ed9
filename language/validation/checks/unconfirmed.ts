import type { Finding } from '../finding.ts';
import type { DocumentCheck } from './check.ts';

/** The comment that marks a sentence as proposed; it is reported until somebody has read the sentence and taken the comment away. */
export const TO_CONFIRM = '// confirm: proposed from the text';

/** What was proposed has been read and confirmed. */
export const proposalsMustBeConfirmed: DocumentCheck = ({ document, parts }) =>
    parts.comments
        .filter(({ text }) => /^\/\/\s*confirm\b/.test(text))
        .map(({ range, offset }): Finding => {
            const text = document.textDocument.getText();
            const before = text.slice(0, offset).trimEnd().length;
            const isAlone = text.slice(before, offset).includes('\n');
            const from = isAlone ? range.start : document.textDocument.positionAt(before);
            return {
                rule: 'obligation/unconfirmed',
                place: { uri: document.uri.toString(), range },
                message:
                    'This sentence was proposed from the text and nobody has confirmed it. Compare it with the text, correct it, then remove this comment.',
                data: {
                    kind: 'edits',
                    fixes: [
                        {
                            title: 'It says what the text says: remove this comment',
                            edits: [{ range: { start: from, end: range.end }, newText: '' }],
                        },
                    ],
                },
            };
        });
