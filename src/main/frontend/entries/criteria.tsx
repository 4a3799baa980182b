import { render } from 'preact';
import { criteriaApi } from '../features/criteria/criteria-api';
import { CriteriaPage } from '../features/criteria/CriteriaPage';
import { mount } from '../host/mount';

mount('#pipewright-criteria', (place) => {
    place.setAttribute('aria-busy', 'false');
    render(<CriteriaPage api={criteriaApi} />, place);
    return () => render(null, place);
});
