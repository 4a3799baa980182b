import { render } from 'preact';
import { BoardView } from '../features/board/BoardView';
import { AsOf } from '../features/forecast/AsOf';
import { pipelineApi } from '../features/pipeline/pipeline-api';
import { PipelinePage } from '../features/pipeline/PipelinePage';
import { WorkView } from '../features/work/WorkView';
import { mount } from '../host/mount';

mount('#pipewright-pipeline', (place) => {
    place.setAttribute('aria-busy', 'false');
    render(
        <PipelinePage
            api={pipelineApi}
            guests={{
                board: (narrowing) => <BoardView narrowing={narrowing} />,
                work: (narrowing) => <WorkView narrowing={narrowing} />,
                'as-of': (narrowing) => <AsOf narrowing={narrowing} />
            }}
        />,
        place
    );
    return () => render(null, place);
});
