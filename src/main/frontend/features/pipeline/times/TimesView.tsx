import { useLoaded } from '../../../shared/api/use-loaded';
import { LoadedView } from '../../../shared/ui/LoadedView';
import type { Times } from '../pipeline-api';
import type { ViewProps } from '../PipelinePage';
import { Facts, Nothing } from '../small-parts';
import { CyclePart } from './CyclePart';
import { StageTimesPart } from './StageTimesPart';
import { VelocityPart } from './VelocityPart';

/** How long deals stay in each stage, how long they take as a whole, and how much that brings per day (Definitions D1, D5). */
export function TimesView({ narrowing, api, change }: ViewProps) {
    const [loaded, reload] = useLoaded(JSON.stringify(narrowing), (signal) => api.times(narrowing, signal));
    return (
        <LoadedView loaded={loaded} retry={reload}>
            {(times) => (
                <>
                    <Facts request={times.request} unconverted={times.unconverted} />
                    {isEmpty(times) ? (
                        <Nothing sentence={AJS.I18n.getText('pipewright.pipeline.times.empty')} change={change} />
                    ) : (
                        <>
                            <StageTimesPart stages={times.stages} />
                            <CyclePart cycle={times.cycle} />
                            <VelocityPart velocity={times.velocity} currency={times.request.currency} />
                        </>
                    )}
                </>
            )}
        </LoadedView>
    );
}

function isEmpty({ stages, cycle }: Times): boolean {
    return cycle.won.deals + cycle.lost.deals === 0 && stages.every((stage) => stage.visits === 0 && stage.now.count === 0);
}
