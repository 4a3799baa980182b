import { useLayoutEffect, useRef } from 'preact/hooks';
import { listUrl } from '../../../shared/api/api';
import { useLoaded } from '../../../shared/api/use-loaded';
import { day, moment } from '../../../shared/format/day';
import { money, number } from '../../../shared/format/number';
import type { Narrowing } from '../../../shared/state/narrowing';
import { LoadedView } from '../../../shared/ui/LoadedView';
import { type Column, Table } from '../../../shared/ui/Table';
import type { ChangeBar, ChangedDeal, DealChange, DealState, Flow, PipelineApi } from '../pipeline-api';
import { DealLink, Value } from '../small-parts';
import { dayCount } from '../words';

type Props = { bar: ChangeBar; currency: string; flow: Flow; narrowing: Narrowing; api: PipelineApi };

/** The deals of one step of the waterfall: how each stood before and after, and what was changed in between. */
export function ChangedDealsList({ bar, currency, flow, narrowing, api }: Props) {
    const heading = useRef<HTMLHeadingElement>(null);
    const [loaded, reload] = useLoaded(JSON.stringify([narrowing, flow, bar.code]), (signal) =>
        api.changedDeals(narrowing, flow, bar.code, signal)
    );
    useLayoutEffect(() => {
        if (document.activeElement !== document.body) {
            heading.current?.focus();
        }
    }, []);
    return (
        <section class="pipewright-pipeline-part">
            <h2 ref={heading} tabIndex={-1}>
                {AJS.I18n.getText('pipewright.pipeline.changes.deals', bar.name, money(bar.figure.amount, currency))}
            </h2>
            {bar.figure.jql !== null && (
                <p>
                    <a href={listUrl(bar.figure.jql)}>{AJS.I18n.getText('pipewright.pipeline.changes.deals.open')}</a>
                </p>
            )}
            <LoadedView loaded={loaded} retry={reload}>
                {({ deals, more }) => (
                    <>
                        <DealsTable bar={bar} deals={deals} />
                        {more && <p>{AJS.I18n.getText('pipewright.pipeline.changes.deals.more', number(deals.length))}</p>}
                    </>
                )}
            </LoadedView>
        </section>
    );
}

function DealsTable({ bar, deals }: { bar: ChangeBar; deals: readonly ChangedDeal[] }) {
    const columns: Column<ChangedDeal>[] = [
        { key: 'deal', title: AJS.I18n.getText('pipewright.pipeline.deal'), names: true, cell: (deal) => <DealLink deal={deal} /> },
        { key: 'before', title: AJS.I18n.getText('pipewright.pipeline.changes.before'), cell: (deal) => <State state={deal.before} /> },
        { key: 'after', title: AJS.I18n.getText('pipewright.pipeline.changes.after'), cell: (deal) => <State state={deal.after} /> },
        {
            key: 'pushes',
            title: AJS.I18n.getText('pipewright.pipeline.changes.pushes'),
            number: true,
            cell: (deal) => number(deal.pushes)
        },
        {
            key: 'slipped',
            title: AJS.I18n.getText('pipewright.pipeline.changes.slipped'),
            number: true,
            cell: (deal) => dayCount(deal.daysSlipped)
        },
        {
            key: 'changes',
            title: AJS.I18n.getText('pipewright.pipeline.changes.what'),
            cell: (deal) => (
                <ul class="pipewright-pipeline-lines">
                    {deal.changes.map((one) => (
                        <li key={`${one.at} ${one.what}`}>{changeText(one)}</li>
                    ))}
                </ul>
            )
        }
    ];
    return (
        <Table
            caption={AJS.I18n.getText('pipewright.pipeline.changes.deals.caption', bar.name)}
            columns={columns}
            rows={deals}
            rowKey={(deal) => deal.key}
            empty={<p>{AJS.I18n.getText('pipewright.pipeline.changes.deals.none')}</p>}
        />
    );
}

/** How a deal stood; a dash where it did not exist yet, or is gone. */
function State({ state }: { state: DealState | null }) {
    if (state === null) {
        return <Value text={null} />;
    }
    const lines = [
        state.stage,
        state.amount === null ? '' : money(state.amount, state.currency),
        state.closeDate === null ? '' : day(state.closeDate),
        state.owner ?? ''
    ].filter((line) => line !== '');
    return (
        <ul class="pipewright-pipeline-lines">
            {lines.map((line) => (
                <li key={line}>{line}</li>
            ))}
        </ul>
    );
}

function changeText({ at, what, from, to }: DealChange): string {
    const [before, after] = [from, to].map((text) => (text ? day(text) : AJS.I18n.getText('pipewright.pipeline.changes.nothing')));
    return AJS.I18n.getText('pipewright.pipeline.changes.line', moment(at), whatText(what), before!, after!);
}

function whatText(what: DealChange['what']): string {
    switch (what) {
        case 'close-date':
            return AJS.I18n.getText('pipewright.pipeline.close-date');
        case 'amount':
            return AJS.I18n.getText('pipewright.pipeline.amount');
        case 'stage':
            return AJS.I18n.getText('pipewright.pipeline.stage');
        case 'owner':
            return AJS.I18n.getText('pipewright.pipeline.owner');
        default:
            return AJS.I18n.getText('pipewright.pipeline.category');
    }
}
