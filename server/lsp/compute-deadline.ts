import { URI, type LangiumDocument } from 'langium';
import type { Connection } from 'vscode-languageserver';
import { computeNamedDeadline, type ComputedDeadline } from '../../language/domain/index.ts';
import type { Document } from '../../language/generated/ast.ts';
import type { MouServices } from '../../language/mou-module.ts';
import { clearReading, composePhrase, insertionOf, REGION_WORDS } from '../../language/refactorings/compose-deadline.ts';
import { queryFrom } from '../answers.ts';
import { olderState } from '../older-state.ts';
import { ComputeDeadlineRequest, type ComputedReading, type ComputeDeadlineParams, type ComputeDeadlineResult } from '../protocol.ts';
import { answered } from './answered.ts';
import { RequestHandler } from './request-handler.ts';

/** Names that stand in no agreement. */
const ASKED = 'AskedForDeadline';
const CALENDAR = 'AskedForCalendar';

/**
 * Computes a time that stands in no agreement yet: the words of the question are read as a deadline of the agreement it is asked of,
 * in a copy apart from the workspace, so that the answer is the one that the agreement would give.
 */
export class ComputeDeadline extends RequestHandler {
    override listen(connection: Connection): void {
        connection.onRequest(ComputeDeadlineRequest, params => answered(this.compute(params)));
    }

    private async compute(params: ComputeDeadlineParams): Promise<ComputeDeadlineResult> {
        const { WorkspaceLock, WorkspaceManager } = this.services.workspace;
        await WorkspaceManager.ready;
        const { uri, length, relation } = params;
        const document = uri === undefined ? undefined : await WorkspaceLock.read(() => this.answers.documentAt(uri));
        const clear = relation.endsWith('before') ? clearReading(length) : undefined;
        const [reading, other] = [
            await this.read(params, document),
            clear === undefined ? undefined : await this.read({ ...params, length: clear }, document),
        ];
        if ('refused' in reading) {
            return reading;
        }
        const isSame = !other || 'refused' in other || JSON.stringify(daysOf(other)) === JSON.stringify(daysOf(reading));
        return { today: this.settings.today(), readings: isSame ? [reading] : [reading, other] };
    }

    private async read(
        { length, relation, from, calendar, position }: ComputeDeadlineParams,
        document: LangiumDocument | undefined,
    ): Promise<ComputedReading | { refused: string }> {
        const parse = this.parser();
        const composed = composePhrase(length, relation, from, parse);
        if ('refused' in composed) {
            return composed;
        }
        const { phrase } = composed;
        const text = document?.textDocument.getText() ?? 'memorandum Asked\n';
        const insertion = document && position && insertionOf(phrase, text, document.textDocument.offsetAt(position), parse);
        return {
            phrase,
            deadlines: await this.deadlinesOf(phrase, calendar, document, text),
            ...(insertion !== undefined && { insertion }),
        };
    }

    private async deadlinesOf(
        phrase: string,
        calendar: ComputeDeadlineParams['calendar'],
        document: LangiumDocument | undefined,
        text: string,
    ): Promise<ComputedDeadline[]> {
        const isRegion = calendar !== undefined && 'region' in calendar;
        const declared = isRegion ? `\ncalendar ${CALENDAR} { region ${REGION_WORDS[calendar.region]} }` : '';
        const counted = calendar === undefined ? '' : ` counted by ${isRegion ? CALENDAR : calendar.name}`;
        const asked = `${text}\n${declared}\ndeadline ${ASKED} is ${phrase}${counted}\n`;
        const state = await olderState(document?.uri ?? URI.parse('untitled:/asked.mou'), asked, this.services);
        const agreement = state.agreements.find(({ deadlines }) => deadlines.some(({ name }) => name === ASKED));
        const found = agreement ? computeNamedDeadline(agreement, ASKED, queryFrom({}, this.settings.today()), state.environment) : [];
        return found.map(deadline => ({ ...deadline, action: phrase, agreement: document ? deadline.agreement : '' }));
    }

    private parser(): Parameters<typeof composePhrase>[3] {
        const { LangiumParser } = (this.services.ServiceRegistry.all[0] as MouServices).parser;
        return text => LangiumParser.parse<Document>(text);
    }
}

function daysOf({ deadlines }: ComputedReading): unknown[] {
    return deadlines.map(({ state, date, window, occurrence }) => [state, date, window, occurrence?.on]);
}
