import type { Log, PhysicalLocation, ReportingDescriptor, Result } from 'sarif';
import type { Range } from '../../language/domain/index.ts';
import { RULE_IDS, RULES, type RuleId } from '../../language/validation/catalogue.ts';
import { rulePage } from '../../language/validation/catalogue/rule-page.ts';
import type { CheckReport, ReportedDiagnostic, Severity } from './check-json.ts';
import { VERSION } from './version.ts';

const LEVELS: Readonly<Record<Severity, Result.level>> = { error: 'error', warning: 'warning', info: 'note', hint: 'note' };

/**
 * What was found as SARIF 2.1.0, the form in which code hosts and dashboards take findings. Lines and columns count from 1,
 * columns in UTF-16 units; files are addressed from the folder the command runs in.
 */
export function checkSarif({ files }: CheckReport): Log {
    return {
        $schema: 'https://json.schemastore.org/sarif-2.1.0.json',
        version: '2.1.0',
        runs: [
            {
                tool: { driver: { name: 'mou', version: VERSION, rules: RULE_IDS.map(descriptor) } },
                columnKind: 'utf16CodeUnits',
                results: files.flatMap(({ file, diagnostics }) => diagnostics.map(diagnostic => result(file, diagnostic))),
            },
        ],
    };
}

function descriptor(id: RuleId): ReportingDescriptor {
    const { summary, why, severity } = RULES[id];
    return {
        id,
        shortDescription: { text: summary },
        fullDescription: { text: `${summary} ${why}` },
        help: { text: `${summary} ${why}`, markdown: rulePage(id) },
        defaultConfiguration: { level: LEVELS[severity] },
    };
}

function result(file: string, { code, severity, message, range, related }: ReportedDiagnostic): Result {
    return {
        ruleId: code,
        ruleIndex: RULE_IDS.indexOf(code as RuleId),
        level: LEVELS[severity],
        message: { text: message },
        locations: [{ physicalLocation: locationOf(file, range) }],
        ...(related.length > 0 && {
            relatedLocations: related.map((other, id) => ({
                id,
                physicalLocation: locationOf(other.file, other.range),
                message: { text: other.message },
            })),
        }),
    };
}

function locationOf(file: string, { start, end }: Range): PhysicalLocation {
    return {
        artifactLocation: { uri: encodeURI(file) },
        region: { startLine: start.line + 1, startColumn: start.character + 1, endLine: end.line + 1, endColumn: end.character + 1 },
    };
}
