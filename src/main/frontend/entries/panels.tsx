import { render } from 'preact';
import { startClosePlan } from '../features/closeplan/start';
import { exitApi } from '../features/exit/exit-api';
import { StagePanel } from '../features/exit/StagePanel';
import { refreshIssue } from '../host/issue';
import { mount } from '../host/mount';

mount('.pipewright-stage-panel', (place) => {
    const deal = place.dataset['deal'] ?? '';
    place.removeAttribute('aria-busy');
    render(<StagePanel deal={deal} api={exitApi(deal)} refresh={refreshIssue} />, place);
    return () => render(null, place);
});

mount('.pipewright-close-plan-panel', startClosePlan);
