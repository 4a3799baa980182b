let place: HTMLElement | undefined;
let waiting: ReturnType<typeof setTimeout> | undefined;

/** Says a sentence to screen readers once the focus has settled. */
export function announce(sentence: string, after = 400): void {
    place = place?.isConnected ? place : livePlace();
    clearTimeout(waiting);
    place.textContent = '';
    waiting = setTimeout(() => place && (place.textContent = sentence), after);
}

function livePlace(): HTMLElement {
    const made = document.createElement('div');
    made.className = 'pipewright-hidden pipewright-live';
    made.setAttribute('role', 'status');
    return document.body.appendChild(made);
}
