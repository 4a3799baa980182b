import type { ComponentChildren } from 'preact';
import { listUrl, pageUrl } from '../../shared/api/api';
import { deals } from '../../shared/format/deals';
import { money, number } from '../../shared/format/number';
import { Button } from '../../shared/ui/Button';
import { Empty } from '../../shared/ui/Empty';
import { Message } from '../../shared/ui/Message';
import type { PageState } from './page-state';
import type { Counted, Request, Unconverted } from './pipeline-api';
import { factsOf, periodName } from './words';

/** A value, or a dash where its measure is not defined. */
export function Value({ text }: { text: string | null }) {
    return text === null ? (
        <>
            <span aria-hidden="true">–</span>
            <span class="pipewright-hidden">{AJS.I18n.getText('pipewright.pipeline.no-value')}</span>
        </>
    ) : (
        <>{text}</>
    );
}

/** How many deals, with the way to their list in Jira. */
export function DealsLink({ name, of }: { name: string; of: Counted }) {
    return of.jql === null ? (
        <>{number(of.count)}</>
    ) : (
        <a href={listUrl(of.jql)} aria-label={AJS.I18n.getText('pipewright.pipeline.open-list', name, deals(of.count))}>
            {number(of.count)}
        </a>
    );
}

/** A deal by its key and its summary. */
export function DealLink({ deal }: { deal: { key: string; summary: string } }) {
    return (
        <>
            <a href={pageUrl(`/browse/${encodeURIComponent(deal.key)}`)}>{deal.key}</a> {deal.summary}
        </>
    );
}

/** A part of a view with its heading. */
export function Part({ title, note, children }: { title: string; note?: string; children: ComponentChildren }) {
    return (
        <section class="pipewright-pipeline-part">
            <h2>{title}</h2>
            {note && <p class="pipewright-muted">{note}</p>}
            {children}
        </section>
    );
}

/** What a view shows: the days, the currency and when it was read; and what is missing for want of a rate. */
export function Facts({ request, unconverted = [] }: { request: Request; unconverted?: readonly Unconverted[] | undefined }) {
    return (
        <>
            <p class="pipewright-muted">{factsOf(request)}</p>
            {unconverted.length > 0 && (
                <Message kind="warning">
                    <p>{AJS.I18n.getText('pipewright.pipeline.unconverted', request.currency)}</p>
                    <ul>
                        {unconverted.map(({ currency, amount, count }) => (
                            <li key={currency}>
                                {AJS.I18n.getText('pipewright.pipeline.unconverted.line', money(amount, currency), deals(count))}
                            </li>
                        ))}
                    </ul>
                </Message>
            )}
        </>
    );
}

/** No deal fits; the way on is a longer period. */
export function Nothing({ sentence, change }: { sentence: string; change: (to: Partial<PageState>) => void }) {
    return (
        <Empty sentence={sentence}>
            <div class="pipewright-buttons">
                {(['last-quarter', 'this-year'] as const).map((period) => (
                    <Button key={period} onClick={() => change({ period })}>
                        {periodName(period)}
                    </Button>
                ))}
            </div>
        </Empty>
    );
}
