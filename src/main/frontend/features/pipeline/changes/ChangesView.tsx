import { useLoaded } from '../../../shared/api/use-loaded';
import { compact, compactLength } from '../../../shared/format/compact';
import { money } from '../../../shared/format/number';
import { Waterfall, type WaterfallStep } from '../../../shared/chart/Waterfall';
import { BarSelect } from '../../../shared/ui/bar-choices';
import { LoadedView } from '../../../shared/ui/LoadedView';
import type { ChangeBar, Changes } from '../pipeline-api';
import type { ViewProps } from '../PipelinePage';
import { Facts, Nothing } from '../small-parts';
import { signed } from '../words';
import { isFilled } from './bars';
import { ChangedDealsList } from './ChangedDealsList';
import { ChangesTable } from './ChangesTable';
import { PushesPart, SlippagePart } from './Movement';

/** How the open pipeline of the period came from its start to its end (Definitions D4), and how its close dates moved. */
export function ChangesView(props: ViewProps) {
    const { narrowing, api, state, change } = props;
    const [loaded, reload] = useLoaded(JSON.stringify([narrowing, state.flow]), (signal) => api.changes(narrowing, state.flow, signal));
    return (
        <>
            <div class="pipewright-choices">
                <BarSelect
                    label={AJS.I18n.getText('pipewright.pipeline.changes.flow')}
                    value={state.flow}
                    choices={[
                        { value: 'net', label: AJS.I18n.getText('pipewright.pipeline.changes.flow.net') },
                        { value: 'gross', label: AJS.I18n.getText('pipewright.pipeline.changes.flow.gross') }
                    ]}
                    choose={(flow) => change({ flow: flow === 'gross' ? 'gross' : 'net', bar: '' })}
                />
            </div>
            <LoadedView loaded={loaded} retry={reload}>
                {(changes) => (isEmpty(changes) ? <NoChanges {...props} changes={changes} /> : <Shown {...props} changes={changes} />)}
            </LoadedView>
        </>
    );
}

type ShownProps = ViewProps & { changes: Changes };

function isEmpty({ start, end, bars, slippage }: Changes): boolean {
    return [start, end, slippage.due, ...bars.map((bar) => bar.figure)].every((figure) => figure.count === 0);
}

function NoChanges({ changes, change }: ShownProps) {
    return (
        <>
            <Facts request={changes.request} unconverted={changes.unconverted} />
            <Nothing sentence={AJS.I18n.getText('pipewright.pipeline.changes.empty')} change={change} />
        </>
    );
}

function Shown({ changes, state, change, api, narrowing }: ShownProps) {
    const { request, bars } = changes;
    const open = bars.find((bar) => bar.code === state.bar && bar.figure.count > 0);
    const pick = (bar: string) => change({ bar: bar === state.bar ? '' : bar });
    const known = (code: string) => bars.some((bar) => bar.code === code && bar.figure.count > 0);
    return (
        <>
            <Facts request={request} unconverted={changes.unconverted} />
            <Waterfall
                title={AJS.I18n.getText('pipewright.pipeline.changes.chart')}
                summary={AJS.I18n.getText(
                    'pipewright.pipeline.changes.chart.summary',
                    money(changes.start.amount, request.currency),
                    money(changes.end.amount, request.currency)
                )}
                kinds={{
                    total: AJS.I18n.getText('pipewright.pipeline.changes.kind.total'),
                    up: AJS.I18n.getText('pipewright.pipeline.changes.kind.up'),
                    down: AJS.I18n.getText('pipewright.pipeline.changes.kind.down')
                }}
                steps={stepsOf(changes)}
                write={compactLength}
                pick={(code) => known(code) && pick(code)}
            />
            <ChangesTable changes={changes} open={open?.code ?? ''} pick={pick} />
            {changes.wonMemo && open?.code !== 'won' && <WonMemo memo={changes.wonMemo} currency={request.currency} />}
            {open && (
                <ChangedDealsList
                    key={open.code}
                    bar={open}
                    currency={request.currency}
                    flow={state.flow}
                    narrowing={narrowing}
                    api={api}
                />
            )}
            <PushesPart pushes={changes.pushes} />
            <SlippagePart slippage={changes.slippage} currency={request.currency} />
        </>
    );
}

/** A deal is taken out at the amount at which it stood in the pipeline: what it was won at is said beside (Definitions D4, rule 4). */
function WonMemo({ memo, currency }: { memo: NonNullable<Changes['wonMemo']>; currency: string }) {
    return (
        <p class="pipewright-muted">
            {AJS.I18n.getText('pipewright.pipeline.changes.won-memo', money(memo.wonAmount, currency), money(memo.difference, currency))}
        </p>
    );
}

/** The start, every bar that holds anything, and the end. */
function stepsOf({ start, end, bars }: Changes): WaterfallStep[] {
    return [
        total('start', AJS.I18n.getText('pipewright.pipeline.changes.start'), start.amount),
        ...bars.filter(isFilled).map(stepOf),
        total('end', AJS.I18n.getText('pipewright.pipeline.changes.end'), end.amount)
    ];
}

function total(key: string, name: string, amount: string): WaterfallStep {
    return { key, name, kind: 'total', length: Number(amount), text: compact(amount) };
}

function stepOf({ code, name, direction, figure }: ChangeBar): WaterfallStep {
    return {
        key: code,
        name,
        kind: direction === 'down' ? 'down' : 'up',
        length: Math.abs(Number(figure.amount)),
        text: signed(compact(figure.amount), direction)
    };
}
