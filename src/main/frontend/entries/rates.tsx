import { render } from 'preact';
import { ratesApi } from '../features/rates/rates-api';
import { RatesPage } from '../features/rates/RatesPage';
import { mount } from '../host/mount';

mount('#pipewright-rates', (place) => {
    place.setAttribute('aria-busy', 'false');
    render(<RatesPage api={ratesApi} />, place);
    return () => render(null, place);
});
