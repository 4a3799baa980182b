import { render } from 'preact';
import { setupApi } from '../features/setup/setup-api';
import { SetupPage } from '../features/setup/SetupPage';
import { mount } from '../host/mount';

mount('#pipewright-setup', (place) => {
    place.setAttribute('aria-busy', 'false');
    render(<SetupPage api={setupApi} />, place);
    return () => render(null, place);
});
