import { Problem } from './problem';
import type { TypedNumber, Understand } from './numbers';

/** What stands beside a number while it is typed: what was understood, or why nothing was. */
export type Echo = { said: string; wrong: boolean };

const PAUSE = 350;

/** Asks what a number means once the typing pauses; a newer text, or stopping, cancels the older question. */
export function echoes(understand: Understand, show: (echo: Echo | undefined) => void, pause = PAUSE) {
    let waiting: ReturnType<typeof setTimeout> | undefined;
    let asking = new AbortController();

    const stop = () => {
        clearTimeout(waiting);
        asking.abort();
    };
    const ask = async (typed: TypedNumber, signal: AbortSignal) => {
        const echo = await understand(typed, signal).then(
            ({ shown }) => ({ said: `= ${shown}`, wrong: false }),
            (cause: unknown) => refusal(cause)
        );
        if (!signal.aborted) {
            show(echo);
        }
    };
    const typed = (number: TypedNumber) => {
        stop();
        if (number.text.trim() === '') {
            show(undefined);
            return;
        }
        asking = new AbortController();
        const { signal } = asking;
        waiting = setTimeout(() => void ask(number, signal), pause);
    };
    return { typed, stop };
}

/** A server that cannot be asked is no fault of the number: then nothing is said. */
function refusal(cause: unknown): Echo | undefined {
    const sentence = cause instanceof Problem ? cause.fields['text'] : undefined;
    return sentence === undefined ? undefined : { said: sentence, wrong: true };
}
