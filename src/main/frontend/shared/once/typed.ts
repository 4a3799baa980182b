const forms = new Set<symbol>();

function ask(event: BeforeUnloadEvent): void {
    event.preventDefault();
}

/**
 * The browser asks before the page is left while a form holds text that is not saved. Returns what takes this form out again.
 */
export function keepTyped(): () => void {
    const form = Symbol('form');
    forms.add(form);
    window.addEventListener('beforeunload', ask);
    return () => {
        forms.delete(form);
        if (forms.size === 0) {
            window.removeEventListener('beforeunload', ask);
        }
    };
}
