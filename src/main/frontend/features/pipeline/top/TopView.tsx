import { useLoaded } from '../../../shared/api/use-loaded';
import { Bars } from '../../../shared/chart/Bars';
import { compactLength } from '../../../shared/format/compact';
import { deals as counted } from '../../../shared/format/deals';
import { money, number } from '../../../shared/format/number';
import { BarSelect } from '../../../shared/ui/bar-choices';
import { LoadedView } from '../../../shared/ui/LoadedView';
import { COUNTS } from '../page-state';
import type { Card, Top, TopBy } from '../pipeline-api';
import type { ViewProps } from '../PipelinePage';
import { Facts, Nothing } from '../small-parts';
import { TopTable } from './TopTable';

/** The largest open deals of the period, with what each needs next. */
export function TopView({ narrowing, api, state, change }: ViewProps) {
    const { by, count } = state;
    const [loaded, reload] = useLoaded(JSON.stringify([narrowing, by, count]), (signal) => api.top(narrowing, by, count, signal));
    return (
        <>
            <div class="pipewright-choices">
                <BarSelect
                    label={AJS.I18n.getText('pipewright.pipeline.top.by')}
                    value={by}
                    choices={[
                        { value: 'amount', label: AJS.I18n.getText('pipewright.pipeline.amount') },
                        { value: 'weighted', label: AJS.I18n.getText('pipewright.pipeline.weighted') }
                    ]}
                    choose={(chosen) => change({ by: chosen === 'weighted' ? 'weighted' : 'amount' })}
                />
                <BarSelect
                    label={AJS.I18n.getText('pipewright.pipeline.top.count')}
                    value={count}
                    choices={COUNTS.map((value) => ({ value, label: number(value) }))}
                    choose={(chosen) => change({ count: chosen })}
                />
            </div>
            <LoadedView loaded={loaded} retry={reload}>
                {(top) => (
                    <>
                        <Facts request={top.request} unconverted={top.unconverted} />
                        {top.deals.length === 0 ? (
                            <Nothing sentence={AJS.I18n.getText('pipewright.pipeline.top.empty')} change={change} />
                        ) : (
                            <>
                                <TopChart top={top} by={by} />
                                <TopTable deals={top.deals} currency={top.request.currency} />
                            </>
                        )}
                    </>
                )}
            </LoadedView>
        </>
    );
}

function TopChart({ top: { deals, request }, by }: { top: Top; by: TopBy }) {
    const amount = (card: Card) => (by === 'weighted' ? card.weighted : (card.converted ?? card.amount));
    const title =
        by === 'weighted'
            ? AJS.I18n.getText('pipewright.pipeline.top.chart.weighted', request.currency)
            : AJS.I18n.getText('pipewright.pipeline.top.chart.amount', request.currency);
    return (
        <Bars
            title={title}
            summary={AJS.I18n.getText('pipewright.pipeline.top.summary', counted(deals.length))}
            name={by === 'weighted' ? AJS.I18n.getText('pipewright.pipeline.weighted') : AJS.I18n.getText('pipewright.pipeline.amount')}
            code="moved"
            bars={deals
                .filter((card) => card.currency === request.currency || card.converted !== null)
                .map((card) => ({
                    key: card.key,
                    name: card.summary,
                    length: Number(amount(card) ?? 0),
                    text: money(amount(card) ?? '0', request.currency)
                }))}
            write={compactLength}
        />
    );
}
