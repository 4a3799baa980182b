/** What somebody typed into a form that is not saved yet, by the name of each field. */
export type Draft = Readonly<Record<string, string>>;

const PREFIX = 'pipewright-draft-';

/** Kept until the tab is closed: Jira redraws panels, and a session can end while somebody writes. */
export function readDraft(key: string): Draft | undefined {
    try {
        const text = window.sessionStorage.getItem(PREFIX + key);
        return text === null ? undefined : (JSON.parse(text) as Draft);
    } catch {
        return undefined;
    }
}

/** A browser that keeps nothing loses no more than the draft. */
export function writeDraft(key: string, draft: Draft): void {
    try {
        window.sessionStorage.setItem(PREFIX + key, JSON.stringify(draft));
    } catch {
        // the text is still in the form
    }
}

export function dropDraft(key: string): void {
    try {
        window.sessionStorage.removeItem(PREFIX + key);
    } catch {
        // it was never kept
    }
}
