import contextPath from 'wrm/context-path';
import { userName } from '../format/page';
import { Problem } from './problem';

type Call = { method?: 'GET' | 'POST' | 'PUT' | 'DELETE'; body?: unknown; signal?: AbortSignal };

const UNAUTHORIZED = 401;

/** The address of the app's REST interface; parts of `path` are encoded by the caller, see `pathOf`. */
export function restUrl(path: string): string {
    return `${contextPath()}/rest/pipewright/1.0${path}`;
}

/** The address of a page of Jira. */
export function pageUrl(path: string): string {
    return `${contextPath()}${path}`;
}

/** The page of Jira that lists the deals of a query. */
export function listUrl(jql: string): string {
    return pageUrl(`/issues/?jql=${encodeURIComponent(jql)}`);
}

/** A path whose values are encoded: pathOf`/issues/${key}/plan`. */
export function pathOf(parts: TemplateStringsArray, ...values: (string | number)[]): string {
    return parts.reduce((path, part, at) => path + encodeURIComponent(String(values[at - 1])) + part);
}

/** Asks the app's REST interface; throws a Problem when it refuses. The caller's signal cancels the call. */
export function ask<Answer>(path: string, call: Call = {}): Promise<Answer> {
    return askAt(restUrl(path), call);
}

/** Asks Jira's own REST interface, as {@link ask} does. */
export function askJira<Answer>(path: string, call: Call = {}): Promise<Answer> {
    return askAt(`${contextPath()}/rest/api/2${path}`, call);
}

async function askAt<Answer>(url: string, { method = 'GET', body, signal }: Call): Promise<Answer> {
    const response = await fetch(url, {
        method,
        credentials: 'same-origin',
        headers: {
            Accept: 'application/json',
            'X-Atlassian-Token': 'no-check',
            ...(body === undefined ? {} : { 'Content-Type': 'application/json' })
        },
        ...(body === undefined ? {} : { body: JSON.stringify(body) }),
        ...(signal ? { signal } : {})
    });
    const answer = parsed(await response.text());
    if (!response.ok || answer === undefined) {
        throw refusal(response, answer);
    }
    return answer as Answer;
}

/** The parsed answer, null for none, undefined for what is no JSON. */
function parsed(text: string): unknown {
    try {
        return text === '' ? null : JSON.parse(text);
    } catch {
        return undefined;
    }
}

/** Jira answers an ended session as it answers a guest; the page still knows who was logged in. */
function hasSessionEnded(response: Response): boolean {
    const guest = response.headers.get('X-AUSERNAME') === 'anonymous';
    return userName() !== '' && (guest || response.status === UNAUTHORIZED);
}

function refusal(response: Response, answer: unknown): Problem {
    if (hasSessionEnded(response)) {
        return new Problem(response.status, [AJS.I18n.getText('pipewright.common.session-ended')], {}, true);
    }
    const { errors = {}, errorMessages = [] } = (answer ?? {}) as { errors?: Record<string, string>; errorMessages?: string[] };
    const silent = errorMessages.length === 0 && Object.keys(errors).length === 0;
    const general = silent ? [AJS.I18n.getText('pipewright.common.error.unexpected', response.status)] : errorMessages;
    return new Problem(response.status, general, errors);
}
