import { render } from 'preact';
import { pipelineApi } from '../features/pipeline/pipeline-api';
import { PipelinePage } from '../features/pipeline/PipelinePage';
import { mount } from '../host/mount';

mount('#pipewright-pipeline', (place) => {
    place.setAttribute('aria-busy', 'false');
    render(<PipelinePage api={pipelineApi} />, place);
    return () => render(null, place);
});
