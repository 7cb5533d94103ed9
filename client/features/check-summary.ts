import type { CheckWorkspaceResult } from '../../server/protocol.ts';
import type { Translate } from './translate.ts';

/** What a check of the workspace found, in one or two sentences. */
export function checkSummary(result: CheckWorkspaceResult, t: Translate): string {
    const { files, errors, warnings, infos, hints, unreadable } = result;
    if (files === 0 && unreadable.length === 0) {
        return t('There is no agreement here to check: no file in this workspace ends in .mou.');
    }
    const checked = files === 1 ? t('Checked 1 file') : t('Checked {0} files', files);
    const counts = [
        errors === 1 ? t('1 error') : errors > 1 && t('{0} errors', errors),
        warnings === 1 ? t('1 warning') : warnings > 1 && t('{0} warnings', warnings),
        infos === 1 ? t('1 note') : infos > 1 && t('{0} notes', infos),
        hints === 1 ? t('1 hint') : hints > 1 && t('{0} hints', hints),
    ].filter(count => count !== false);
    const found = counts.length === 0 ? t('{0}: nothing to report.', checked) : t('{0}: {1}.', checked, counts.join(', '));
    if (unreadable.length === 0) {
        return found;
    }
    return `${found} ${unreadable.length === 1 ? t('1 file could not be read.') : t('{0} files could not be read.', unreadable.length)}`;
}
