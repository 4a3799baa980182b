import { render } from 'preact';
import { Showroom } from '../features/showroom/Showroom';
import { mount } from '../host/mount';

mount('#pipewright-showroom', (place) => {
    render(<Showroom />, place);
    return () => render(null, place);
});
