/* What the page states about its reader. */

function meta(name: string): string {
    return String(AJS.Meta?.get(name) ?? '');
}

/** The language of the user's profile, as browsers name it: ko_KR becomes ko-KR. */
export function userLocale(): string {
    return (meta('user-locale') || document.documentElement.lang || 'en').replace(/_/g, '-');
}

/** The name of who was logged in when the page was drawn; empty for a guest. */
export function userName(): string {
    return meta('remote-user');
}

/** The time zone of the user's profile where the page states it, else the browser's. */
export function userZone(): string | undefined {
    return document.querySelector<HTMLElement>('[data-pipewright-zone]')?.dataset['pipewrightZone'];
}
