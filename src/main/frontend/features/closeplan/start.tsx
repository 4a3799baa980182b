import { render } from 'preact';
import { ClosePlanPanel } from './ClosePlanPanel';
import { planApi } from './plan-api';

/** Other panels of the deal read anew what a changed plan means. */
const CHANGED = 'pipewright:plan-changed';

/** Draws the close plan of the deal that the place names. Returns what takes it down again. */
export function startClosePlan(place: HTMLElement): () => void {
    const refresh = () => document.dispatchEvent(new CustomEvent(CHANGED));
    place.removeAttribute('aria-busy');
    render(<ClosePlanPanel api={planApi(place.dataset['deal'] ?? '')} refresh={refresh} />, place);
    return () => render(null, place);
}
