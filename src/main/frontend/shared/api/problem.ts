/** What the server says when it refuses: general sentences, and one sentence for each field that is wrong. */
export class Problem extends Error {
    constructor(
        readonly status: number,
        readonly general: readonly string[],
        readonly fields: Readonly<Record<string, string>> = {},
        /** The user's session has ended: what was typed stays, and a log-in in another tab goes on from here. */
        readonly sessionEnded = false
    ) {
        super(general[0] ?? Object.values(fields)[0] ?? String(status));
    }

    /** All sentences, for places without fields. */
    get sentences(): readonly string[] {
        return [...this.general, ...Object.values(this.fields)];
    }
}

/** The problem behind whatever was thrown; anything but a refusal means that the server was not reached. */
export function problemOf(cause: unknown): Problem {
    return cause instanceof Problem ? cause : new Problem(0, [AJS.I18n.getText('pipewright.common.error.network')]);
}
