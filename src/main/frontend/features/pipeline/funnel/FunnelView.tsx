import { useLoaded } from '../../../shared/api/use-loaded';
import { BarSelect } from '../../../shared/ui/bar-choices';
import { LoadedView } from '../../../shared/ui/LoadedView';
import type { Funnel } from '../pipeline-api';
import type { ViewProps } from '../PipelinePage';
import { Facts, Nothing } from '../small-parts';
import { LossPart } from './LossPart';
import { StagesPart } from './StagesPart';
import { WinRatesPart } from './WinRatesPart';

/** How many deals go on from stage to stage, why others are lost, and what share is won (Definitions D1). */
export function FunnelView({ narrowing, api, state, change }: ViewProps) {
    const [loaded, reload] = useLoaded(JSON.stringify(narrowing), (signal) => api.funnel(narrowing, signal));
    return (
        <>
            <div class="pipewright-choices">
                <BarSelect
                    label={AJS.I18n.getText('pipewright.pipeline.funnel.measure')}
                    value={state.measure}
                    choices={[
                        { value: 'count', label: AJS.I18n.getText('pipewright.pipeline.funnel.measure.count') },
                        { value: 'value', label: AJS.I18n.getText('pipewright.pipeline.funnel.measure.value') }
                    ]}
                    choose={(measure) => change({ measure: measure === 'value' ? 'value' : 'count' })}
                />
            </div>
            <LoadedView loaded={loaded} retry={reload}>
                {(funnel) => (
                    <>
                        <Facts request={funnel.request} unconverted={funnel.unconverted} />
                        {isEmpty(funnel) ? (
                            <Nothing sentence={AJS.I18n.getText('pipewright.pipeline.funnel.empty')} change={change} />
                        ) : (
                            <>
                                <StagesPart stages={funnel.stages} measure={state.measure} currency={funnel.request.currency} />
                                <LossPart funnel={funnel} measure={state.measure} />
                                <WinRatesPart rates={funnel.winRates} />
                            </>
                        )}
                    </>
                )}
            </LoadedView>
        </>
    );
}

function isEmpty({ stages, won, lossReasons }: Funnel): boolean {
    const figures = [won, ...stages.map((stage) => stage.entered), ...lossReasons.map((reason) => reason.figure)];
    return figures.every((figure) => figure.count === 0);
}
