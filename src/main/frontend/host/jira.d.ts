/* What Jira's page offers to the app's scripts. */

type Texts = import('./text-keys').Texts;

declare const AJS: {
    /** Only literal calls are translated: the server replaces `AJS.I18n.getText("key"` in the served file. */
    I18n: { getText<Key extends keyof Texts>(key: Key, ...values: Texts[Key]): string };
    Meta?: { get(name: string): string | boolean | null | undefined };
};

/** Jira's events, as far as a panel needs them; dashboards and pages of other apps may lack them. */
interface Window {
    JIRA?: {
        bind?(event: string, act: () => void): void;
        Events?: { NEW_CONTENT_ADDED?: string; ISSUE_REFRESHED?: string; REFRESH_ISSUE_PAGE?: string };
        trigger?(event: string, args: unknown[]): void;
        Issue?: { getIssueId?(): string | number | undefined };
    };
}

declare module 'wrm/context-path' {
    export default function contextPath(): string;
}
