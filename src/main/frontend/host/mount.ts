/** Draws into the place and says how to stop. */
export type Start = (place: HTMLElement) => () => void;

const running = new Map<Element, () => void>();

/**
 * Starts once in every place that the selector finds, now and whenever Jira draws a part of the page anew, and stops where the
 * place is gone.
 */
export function mount(selector: string, start: Start): void {
    const look = () => {
        stopGone();
        document.querySelectorAll<HTMLElement>(selector).forEach((place) => {
            if (!running.has(place)) {
                place.replaceChildren();
                running.set(place, start(place));
            }
        });
    };
    whenReady(look);
    const { JIRA } = window;
    [JIRA?.Events?.NEW_CONTENT_ADDED, JIRA?.Events?.ISSUE_REFRESHED].forEach((event) => event && JIRA?.bind?.(event, look));
}

function whenReady(act: () => void): void {
    if (document.readyState === 'loading') {
        document.addEventListener('DOMContentLoaded', act, { once: true });
    } else {
        act();
    }
}

function stopGone(): void {
    running.forEach((stop, place) => {
        if (!place.isConnected) {
            running.delete(place);
            stop();
        }
    });
}
