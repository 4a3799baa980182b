import { render } from 'preact';
import { historyApi } from '../features/history/history-api';
import { HistoryPage } from '../features/history/HistoryPage';
import { mount } from '../host/mount';

mount('#pipewright-history', (place) => {
    place.setAttribute('aria-busy', 'false');
    render(<HistoryPage api={historyApi} />, place);
    return () => render(null, place);
});
