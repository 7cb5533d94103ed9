import type { ComponentChildren } from 'preact';
import type { TimelineResult } from '../../../../server/protocol.ts';
import { standingFilters, type Filters, type StandingFilter } from '../layout/filters.ts';
import { zooms, type Zoom } from '../layout/zoom.ts';
import type { TimelineQuery } from '../query.ts';
import { useWords } from './words.ts';

/** What the tools show and whom they tell. */
export interface ToolsProps {
    readonly query: TimelineQuery;
    readonly result: TimelineResult | undefined;
    readonly filters: Filters;
    readonly zoom: Zoom;
    readonly onQuery: (query: TimelineQuery) => void;
    readonly onFilters: (filters: Filters) => void;
    readonly onZoom: (zoom: Zoom) => void;
    readonly onToday: () => void;
    /** Shows a year more at one end; absent where no more can be shown. */
    readonly onMore: ((end: 'earlier' | 'later') => void) | undefined;
    readonly onHelp: () => void;
}

/** Filters and zoom above the chart. */
export function Tools({ query, result, filters, zoom, onQuery, onFilters, onZoom, onToday, onMore, onHelp }: ToolsProps) {
    const { t } = useWords();
    const agreements = result?.agreements ?? [];
    const parties = [
        ...new Set([...agreements.flatMap(({ parties: names }) => names), ...(query.party === undefined ? [] : [query.party])]),
    ].sort((a, b) => a.localeCompare(b));
    const names = [...new Set([...agreements.map(({ name }) => name), ...(filters.agreement === '' ? [] : [filters.agreement])])];
    const standings: Record<StandingFilter, string> = {
        all: t('All'),
        todo: t('To do'),
        overdue: t('Overdue'),
        due: t('Due'),
        done: t('Done'),
        missed: t('Missed'),
        waived: t('Waived'),
        inactive: t('Nothing to do now'),
    };
    const hasTerms = result === undefined || agreements.some(({ terms }) => terms.length > 0);
    const labels: Record<Zoom, string> = { week: t('Week'), term: hasTerms ? t('Term') : t('Month'), year: t('Year') };
    return (
        <header class="tools">
            <Choice
                label={t('Party')}
                value={query.party ?? ''}
                onChoice={party => onQuery({ ...query, party: party === '' ? undefined : party })}
            >
                <option value="">{t('All')}</option>
                {parties.map(party => (
                    <option key={party} value={party}>
                        {party}
                    </option>
                ))}
            </Choice>
            <Choice
                label={t('Standing')}
                value={filters.standing}
                onChoice={standing => onFilters({ ...filters, standing: standing as StandingFilter })}
            >
                {standingFilters.map(standing => (
                    <option key={standing} value={standing}>
                        {standings[standing]}
                    </option>
                ))}
            </Choice>
            {names.length > 1 && (
                <Choice label={t('Agreement')} value={filters.agreement} onChoice={agreement => onFilters({ ...filters, agreement })}>
                    <option value="">{t('All')}</option>
                    {names.map(name => (
                        <option key={name} value={name}>
                            {name}
                        </option>
                    ))}
                </Choice>
            )}
            <label class="find">
                <span>{t('Find')}</span>
                <input
                    type="search"
                    value={filters.text}
                    placeholder={t('Action, clause or name')}
                    onInput={({ currentTarget }) => onFilters({ ...filters, text: currentTarget.value })}
                />
            </label>
            <span class="space" />
            <div class="group" role="group" aria-label={t('Time shown')}>
                {zooms.map(each => (
                    <button key={each} type="button" aria-pressed={each === zoom} onClick={() => onZoom(each)}>
                        {labels[each]}
                    </button>
                ))}
            </div>
            <div class="group" role="group" aria-label={t('Move in time')}>
                <button
                    type="button"
                    disabled={!onMore}
                    onClick={() => onMore?.('earlier')}
                    title={t('Show a year earlier')}
                    aria-label={t('Show a year earlier')}
                >
                    ‹
                </button>
                <button type="button" onClick={onToday}>
                    {t('Today')}
                </button>
                <button
                    type="button"
                    disabled={!onMore}
                    onClick={() => onMore?.('later')}
                    title={t('Show a year later')}
                    aria-label={t('Show a year later')}
                >
                    ›
                </button>
            </div>
            <button type="button" class="help" onClick={onHelp} title={t('Keys and signs')} aria-label={t('Keys and signs')}>
                ?
            </button>
        </header>
    );
}

interface ChoiceProps {
    readonly label: string;
    readonly value: string;
    readonly onChoice: (value: string) => void;
    readonly children: ComponentChildren;
}

function Choice({ label, value, onChoice, children }: ChoiceProps) {
    return (
        <label>
            <span>{label}</span>
            <select value={value} onChange={({ currentTarget }) => onChoice(currentTarget.value)}>
                {children}
            </select>
        </label>
    );
}
